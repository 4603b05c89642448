package fi.merkitys.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter to one person.
 *
 * @param html the same as the text says
 * @param repeatable whether nothing in it lets anybody in: then it is kept where it could not be delivered, so that it may
 *     be tried again
 * @param invitation a meeting for the reader's own calendar
 * @param unsubscribe the address that ends letters of this kind; empty for those that have to come
 * @param replyTo who reads an answer to it; empty where nobody does
 */
public record Letter(
        String to,
        String subject,
        String text,
        String html,
        boolean repeatable,
        @Nullable Invitation invitation,
        String unsubscribe,
        String replyTo) {
    /** One that may be a way in, and is forgotten once it is finished. */
    public Letter(String to, String subject, String text, String html) {
        this(to, subject, text, html, false, null, "", "");
    }

    /** For sentences and links to pages behind the door. */
    public Letter withNothingSecret() {
        return new Letter(to, subject, text, html, true, invitation, unsubscribe, replyTo);
    }

    public Letter inviting(Method method, String calendar) {
        return new Letter(to, subject, text, html, true, new Invitation(method, calendar), unsubscribe, replyTo);
    }

    /** @param address where a reader, or their mail program with one click, ends letters of this kind */
    Letter endedAt(String address) {
        return new Letter(to, subject, text, html, repeatable, invitation, address, replyTo);
    }

    /** @param address where an answer is read; empty for nowhere */
    public Letter repliedAt(String address) {
        return new Letter(to, subject, text, html, repeatable, invitation, unsubscribe, address);
    }

    /** @param calendar as iCalendar writes it */
    public record Invitation(Method method, String calendar) {}

    /** What the reader's calendar is to do, by iTIP. */
    public enum Method {
        REQUEST,
        CANCEL
    }
}
