package fi.merkitys.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A letter as mail servers take it. Its name stays the same, however often it is sent. */
final class Envelope extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private final String id;

    Envelope(Session session, String from, Outbox.Waiting waiting, Instant now) throws MessagingException {
        super(session);
        id = waiting.messageId();
        var letter = waiting.letter();
        setFrom(new InternetAddress(from));
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        setSubject(letter.subject(), UTF_8);
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated");
        if (!letter.replyTo().isEmpty()) {
            setReplyTo(InternetAddress.parse(letter.replyTo()));
        }
        if (!letter.unsubscribe().isEmpty()) {
            setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            // RFC 8058: the mail program's own button sends this there.
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setContent(content(letter));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /** The same in three ways: readers choose the last that they understand. */
    private static MimeMultipart content(Letter letter) throws MessagingException {
        var ways = new MimeMultipart("alternative");
        var plain = new MimeBodyPart();
        plain.setText(letter.text(), UTF_8);
        ways.addBodyPart(plain);
        ways.addBodyPart(part(letter.html(), "text/html; charset=UTF-8"));
        var invitation = letter.invitation();
        if (invitation != null) {
            ways.addBodyPart(part(
                    invitation.calendar(),
                    "text/calendar; charset=UTF-8; method="
                            + invitation.method().name()));
        }
        return ways;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(text, type);
        return part;
    }
}
