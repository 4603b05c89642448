package fi.merkitys.successes.webhooks;

import fi.merkitys.shell.Wording;
import java.time.Instant;

/** Something that everybody may read, as other systems and chats are told of it. */
public interface News {
    /** Such as recognition.kudos. */
    String type();

    Instant at();

    /** Of its page. */
    String path();

    /** @param url of its page, for those who are elsewhere */
    Object data(String url);

    /** For a chat. */
    String sentence(Wording words);
}
