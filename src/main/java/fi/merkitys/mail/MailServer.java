package fi.merkitys.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** One connection to the mail server, over which letters go one after the other. */
final class MailServer implements AutoCloseable {
    private static final int LONGEST_PROBLEM = 500;
    private final MailSettings settings;
    private final Clock clock;
    private final Session session;
    private @Nullable Transport open;

    MailServer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        session = Session.getInstance(properties(settings));
    }

    Delivery deliver(Outbox.Waiting waiting) {
        Envelope message;
        try {
            message = new Envelope(session, String.valueOf(settings.from()), waiting, clock.instant());
        } catch (AddressException e) {
            return new Delivery.Refused(words(e));
        } catch (MessagingException e) {
            return new Delivery.NotNow(words(e));
        }
        try {
            var recipients = message.getAllRecipients();
            connection().sendMessage(message, recipients == null ? new Address[0] : recipients);
            return new Delivery.Taken();
        } catch (MessagingException e) {
            close();
            return understood(e);
        }
    }

    private Transport connection() throws MessagingException {
        var known = open;
        if (known != null) {
            return known;
        }
        var made = session.getTransport("smtp");
        var name = settings.username();
        var signsIn = name != null && !name.isBlank();
        made.connect(settings.host(), settings.port(), signsIn ? name : null, signsIn ? settings.password() : null);
        open = made;
        return made;
    }

    /** What is said of the recipient or of the letter counts for it; everything else is between us and the server. */
    private static Delivery understood(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException()) {
            switch (one) {
                case SMTPAddressFailedException address -> {
                    return answered(address.getReturnCode(), words(address));
                }
                case SMTPSenderFailedException sender -> {
                    return new Delivery.Away(words(sender));
                }
                case SMTPSendFailedException letter
                when !isOfSender(letter) -> {
                    return answered(letter.getReturnCode(), words(letter));
                }
                default -> {
                    // Wraps another, or tells of the connection.
                }
            }
        }
        return new Delivery.Away(words(failure));
    }

    private static boolean isOfSender(SMTPSendFailedException letter) {
        return String.valueOf(letter.getCommand()).startsWith("MAIL");
    }

    private static Delivery answered(int code, String problem) {
        return code >= 500 && code < 600 ? new Delivery.Refused(problem) : new Delivery.NotNow(problem);
    }

    private static String words(MessagingException failure) {
        var words = failure instanceof AuthenticationFailedException
                ? "authentication failed: " + failure.getMessage()
                : String.valueOf(failure.getMessage()).strip();
        return words.substring(0, Math.min(LONGEST_PROBLEM, words.length()));
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        if (settings.username() != null && !settings.username().isBlank()) {
            properties.setProperty("mail.smtp.auth", "true");
        }
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "10000");
        properties.setProperty("mail.smtp.writetimeout", "10000");
        return properties;
    }

    /** Also after a failure: the next letter begins anew. */
    @Override
    public void close() {
        var known = open;
        open = null;
        if (known != null) {
            try {
                known.close();
            } catch (MessagingException e) {
                // It was broken, or is now.
            }
        }
    }
}
