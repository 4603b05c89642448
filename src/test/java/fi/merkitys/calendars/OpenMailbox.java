package fi.merkitys.calendars;

import fi.merkitys.mail.IncomingLetters;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** The mailbox of the installation, read as the job reads it. */
public final class OpenMailbox {
    private OpenMailbox() {}

    public static void read(BeanFactory beans, int port, String address, String password, IncomingLetters other) {
        var settings = new MailboxSettings(
                "127.0.0.1", port, address, password, address, "INBOX", false, Duration.ofMinutes(1));
        new Mailbox(settings, beans.getBean(Answers.class), List.of(other)).read();
    }
}
