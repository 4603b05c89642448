package fi.merkitys.mail;

/**
 * A letter to one person.
 *
 * @param html the same as the text says
 */
public record Letter(String to, String subject, String text, String html) {}
