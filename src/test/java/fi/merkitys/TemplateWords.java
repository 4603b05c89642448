package fi.merkitys;

import java.util.Optional;
import java.util.regex.Pattern;

/** What is left of a template when its expressions, statements and tags are taken away: words that nobody can translate. */
final class TemplateWords {
    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<!doctype[^>]*>|</?[a-zA-Z][^>]*>", Pattern.DOTALL);
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("(?:alt|title|placeholder|aria-label)=\"[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern NAME_OF_THE_PRODUCT = Pattern.compile("Merkitys");

    private TemplateWords() {}

    static Optional<String> in(String template) {
        var plain = withoutCode(template);
        var spoken = SPOKEN_ATTRIBUTE.matcher(plain);
        if (spoken.find()) {
            return Optional.of(spoken.group());
        }
        var words = NAME_OF_THE_PRODUCT
                .matcher(TAG.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return words.codePoints().anyMatch(Character::isLetter)
                ? Optional.of(words.replaceAll("\\s+", " "))
                : Optional.empty();
    }

    /** Takes away expressions, import and param lines, and statements with their brackets, except content blocks. */
    private static String withoutCode(String template) {
        var rest = new StringBuilder();
        var lines = template.replaceAll("(?m)^@(import|param) .*$", "");
        var i = 0;
        while (i < lines.length()) {
            var c = lines.charAt(i);
            if ((c == '$' || c == '!') && next(lines, i) == '{') {
                i = after(lines, i + 1, '{', '}', rest);
            } else if (c == '@' && Character.isLetter(next(lines, i))) {
                var end = i + 1;
                while (end < lines.length()
                        && (Character.isLetterOrDigit(lines.charAt(end)) || ".-_".indexOf(lines.charAt(end)) >= 0)) {
                    end++;
                }
                var name = lines.substring(i + 1, end);
                var bracketed = !name.startsWith("end") && !name.equals("else");
                i = bracketed && end < lines.length() && lines.charAt(end) == '('
                        ? after(lines, end, '(', ')', rest)
                        : end;
            } else {
                rest.append(c);
                i++;
            }
        }
        return rest.toString();
    }

    private static char next(String text, int i) {
        return i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    }

    /** The place after the bracket that closes; content blocks (@`…`) inside are templates again and go to the rest. */
    private static int after(String text, int open, char opening, char closing, StringBuilder rest) {
        var depth = 0;
        for (var i = open; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                i = closingQuote(text, i);
            } else if (c == '@' && next(text, i) == '`') {
                var end = closingBlock(text, i + 2);
                rest.append(withoutCode(text.substring(i + 2, end)));
                i = end;
            } else if (c == opening) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static int closingQuote(String text, int open) {
        for (var i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return text.length();
    }

    private static int closingBlock(String text, int from) {
        var depth = 1;
        for (var i = from; i < text.length(); i++) {
            if (text.charAt(i) == '`') {
                depth += text.charAt(i - 1) == '@' ? 1 : -1;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return text.length();
    }
}
