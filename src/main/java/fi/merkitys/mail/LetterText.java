package fi.merkitys.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Finds the words and the picture in a letter. Plain words are read rather than a page. */
final class LetterText {
    private static final int DEEPEST = 5;
    /** Bytes; nobody types more. */
    private static final int LONGEST = 1 << 20;
    /** Bytes; smaller ones within a letter are logos. */
    private static final int A_LOGO = 20_000;

    /** Letters of Finnish and Lithuanian are at the same places in it as in the code pages of each. */
    private static final Charset BALTIC = Charset.forName("windows-1257");

    private static final Pattern QUOTE = Pattern.compile("(?i)<(/?)blockquote\\b[^>]*>");

    private LetterText() {}

    static String of(Part part) throws MessagingException, IOException {
        return of(part, 0);
    }

    private static String of(Part part, int depth) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && !part.isMimeType("message/rfc822")) {
            return "";
        }
        if (part.isMimeType("text/plain")) {
            return decoded(part);
        }
        if (part.isMimeType("text/html")) {
            return withoutTags(decoded(part));
        }
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart several) {
            return first(several, depth);
        }
        // Forwarded as an attachment
        return part.isMimeType("message/rfc822") && depth < DEEPEST && part.getContent() instanceof MimeMessage inner
                ? "From: "
                        + Optional.ofNullable(inner.getFrom())
                                .map(Arrays::toString)
                                .orElse("") + "\nSubject:\n\n" + of(inner, depth + 1)
                : "";
    }

    private static String first(Multipart several, int depth) throws MessagingException, IOException {
        var html = "";
        for (var at = 0; at < several.getCount(); at++) {
            var inner = several.getBodyPart(at);
            var text = of(inner, depth + 1);
            if (!text.isBlank() && !inner.isMimeType("text/html")) {
                return text;
            }
            html = html.isBlank() ? text : html;
        }
        return html;
    }

    /** Many programs name no encoding, or one that nobody knows. */
    private static String decoded(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (var content = part.getInputStream()) {
            bytes = content.readNBytes(LONGEST);
        }
        var named = named(part.getContentType());
        if (named.isPresent() && !named.get().equals(StandardCharsets.US_ASCII)) {
            return new String(bytes, named.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, BALTIC);
        }
    }

    private static Optional<Charset> named(String type) {
        try {
            return Optional.ofNullable(new ContentType(type).getParameter("charset"))
                    .map(MimeUtility::javaCharset)
                    .filter(Charset::isSupported)
                    .map(Charset::forName);
        } catch (MessagingException | IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    /** What is quoted keeps a mark before each of its lines. */
    private static String withoutTags(String html) {
        var page = html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", "").replaceAll("\\s+", " ");
        var text = new StringBuilder();
        var depth = 0;
        var from = 0;
        for (var tag = QUOTE.matcher(page); tag.find(); from = tag.end()) {
            text.append(words(page.substring(from, tag.start()), depth)).append('\n');
            depth = Math.max(0, tag.group(1).isEmpty() ? depth + 1 : depth - 1);
        }
        return text.append(words(page.substring(from), depth)).toString();
    }

    private static String words(String html, int depth) {
        var words = HtmlUtils.htmlUnescape(html.replaceAll("(?i)<br[^>]*>|</(?:p|div|tr|li|h\\d)>", "\n")
                        .replaceAll("<[^>]*>", ""))
                .replaceAll("[ \\t\\u00a0]+", " ");
        return depth == 0 ? words : words.replaceAll("(?m)^", "> ");
    }

    static Optional<InputStream> picture(Part letter) throws MessagingException, IOException {
        var attached = picture(letter, true, 0);
        return attached.isPresent() ? attached : picture(letter, false, 0);
    }

    private static Optional<InputStream> picture(Part part, boolean attached, int depth)
            throws MessagingException, IOException {
        if (part.isMimeType("image/*")) {
            var fits = attached ? Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) : part.getSize() > A_LOGO;
            return fits ? Optional.of(part.getInputStream()) : Optional.empty();
        }
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart several) {
            for (var at = 0; at < several.getCount(); at++) {
                var found = picture(several.getBodyPart(at), attached, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
