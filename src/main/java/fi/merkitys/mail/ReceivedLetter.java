package fi.merkitys.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A letter that came in, as far as anybody here wants to know it. */
public final class ReceivedLetter {
    private static final Pattern PREFIXES =
            Pattern.compile("(?iu)^\\s*(?:(?:fwd?|re|vs|vl|lv|ts|edellenlähetys|välitetty|pers|atsp?)\\s*:\\s*)+");
    private static final Set<String> TO_MANY = Set.of("bulk", "junk", "list", "auto_reply");
    private final MimeMessage letter;

    public ReceivedLetter(MimeMessage letter) {
        this.letter = letter;
    }

    /** By its head, or by what the server that delivered it noted; in small letters. */
    public List<String> recipients() throws MessagingException {
        var named = Optional.ofNullable(letter.getAllRecipients()).orElse(new Address[0]);
        return Stream.concat(
                        Arrays.stream(named)
                                .filter(InternetAddress.class::isInstance)
                                .map(one -> ((InternetAddress) one).getAddress()),
                        Stream.concat(header("Delivered-To"), header("X-Original-To")))
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** Who says that it is theirs; nobody where several do. */
    public Optional<String> sender() {
        try {
            var from = letter.getFrom();
            return from != null && from.length == 1 && from[0] instanceof InternetAddress sender
                    ? Optional.ofNullable(sender.getAddress())
                    : Optional.empty();
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    /** Without what mail programs put before it. */
    public String subject() throws MessagingException {
        return PREFIXES.matcher(Optional.ofNullable(letter.getSubject()).orElse(""))
                .replaceFirst("")
                .strip();
    }

    /** By which it is known again, however often it is read. */
    public String name() throws MessagingException {
        return Optional.ofNullable(letter.getMessageID())
                .orElse(sender().orElse("") + " " + subject() + " " + letter.getSentDate());
    }

    /** A program wrote it: it says that somebody is away, or that a letter did not arrive. */
    public boolean isAutomatic() {
        return header("Auto-Submitted").anyMatch(how -> !how.strip().equalsIgnoreCase("no"))
                || header("Precedence")
                        .anyMatch(how -> TO_MANY.contains(how.strip().toLowerCase(Locale.ROOT)))
                || header("Return-Path").anyMatch(path -> path.strip().equals("<>"))
                || Stream.of("X-Autoreply", "X-Autorespond", "List-Id")
                        .anyMatch(name -> header(name).findAny().isPresent());
    }

    /** What it says, as plain words; what it quotes begins with a >, where the program that wrote it says so. */
    public String text() throws MessagingException, IOException {
        return LetterText.of(letter);
    }

    /** The first picture that was attached; not one that belongs to somebody's signature. */
    public Optional<InputStream> picture() throws MessagingException, IOException {
        return LetterText.picture(letter);
    }

    private Stream<String> header(String name) {
        try {
            return Optional.ofNullable(letter.getHeader(name)).stream().flatMap(Arrays::stream);
        } catch (MessagingException e) {
            return Stream.empty();
        }
    }
}
