package fi.merkitys.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Whoever wants to read what comes to the mailbox of the installation; contributed as a bean. */
@FunctionalInterface
public interface IncomingLetters {
    Outcome take(MimeMessage letter) throws MessagingException, IOException;

    /** What became of a letter. */
    enum Outcome {
        /** Somebody else is asked. */
        NOT_THEIRS,
        TAKEN,
        /** Theirs, but nobody may write it: it stays for whoever looks after the mailbox, who finds it flagged. */
        LEFT
    }
}
