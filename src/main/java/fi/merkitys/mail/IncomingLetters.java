package fi.merkitys.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Whoever wants to read what comes to the mailbox of the installation; contributed as a bean. */
@FunctionalInterface
public interface IncomingLetters {
    /** @return whether it was theirs: then nobody else is asked */
    boolean take(MimeMessage letter) throws MessagingException, IOException;
}
