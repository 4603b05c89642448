package fi.merkitys.voice.letters;

import fi.merkitys.identity.Viewer;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.voice.ItemId;
import fi.merkitys.voice.Items;
import fi.merkitys.voice.TalkAboutItem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says to an item what somebody answered to a letter about it, as if they had typed it on its page. */
@Service
class AnswerByLetter {
    private final TalkAboutItem talk;
    private final Items items;
    private final Notices notices;

    AnswerByLetter(TalkAboutItem talk, Items items, Notices notices) {
        this.talk = talk;
        this.items = items;
        this.notices = notices;
    }

    /** @return whether it came in, now or before */
    @Transactional
    public boolean with(String words, ItemId item, String name, Viewer sender) {
        if (items.find(item, sender).isEmpty()) {
            return false;
        }
        return switch (talk.say(item, words, name, sender)) {
            case TalkAboutItem.Done any -> true;
            case TalkAboutItem.NotSaid any -> {
                notices.tell(
                        new Notice(sender.id(), Topic.VOICE, "voice.notice.notTaken", List.of(), "/voice/" + item));
                yield false;
            }
        };
    }
}
