package fi.merkitys.successes.praise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A customer's letter as somebody forwards it.
 *
 * @param note what whoever forwards it wrote above
 * @param words the customer's
 * @param names by which the customer is called in the letter's head
 */
record ForwardedLetter(String note, String words, List<String> names) {
    private static final Pattern FROM =
            Pattern.compile("(?iu)^\\W*(?:from|lähettäjä|keneltä|nuo|siuntėjas)\\s*\\*?\\s*:\\s*\\*?\\s*(.*)$");
    private static final Pattern HEAD = Pattern.compile(
            "(?iu)^\\W*(?:from|sent|date|to|cc|subject|reply-to|lähettäjä|lähetetty|päivämäärä|päiväys|vastaanottaja|kopio"
                + "|aihe|nuo|siuntėjas|išsiųsta|data|kam|gavėjas|kopija|tema)\\s*\\*?\\s*:.*$");
    private static final Pattern MARK = Pattern.compile(
            "(?iu)^\\W*(?:-+\\s*)?(?:forwarded message|original message|begin forwarded message|välitetty viesti"
                    + "|alkuperäinen viesti|persiųsta žinutė|persiųstas laiškas|pradinis pranešimas)\\W*$");
    private static final Pattern QUOTED = Pattern.compile("^(?:\\s*>)+ ?");
    private static final Pattern ADDRESS = Pattern.compile("<[^>]*>|\\[?mailto:\\S*|\\S+@\\S+");

    static ForwardedLetter of(String body) {
        var lines = body.replace("\r\n", "\n")
                .replace("\u00a0", " ")
                .lines()
                .map(line -> QUOTED.matcher(line).replaceFirst(""))
                .toList();
        var from = lastHead(lines);
        if (from.isEmpty()) {
            return new ForwardedLetter("", body.strip(), List.of());
        }
        var head = from.get();
        var end = head;
        while (end < lines.size() && HEAD.matcher(lines.get(end)).matches()) {
            end++;
        }
        return new ForwardedLetter(
                note(lines),
                lines.subList(end, lines.size()).stream()
                        .collect(Collectors.joining("\n"))
                        .strip(),
                names(lines));
    }

    /** Where the last head begins: a sender, and another line of a head right below. */
    private static Optional<Integer> lastHead(List<String> lines) {
        var found = Optional.<Integer>empty();
        for (var at = 0; at + 1 < lines.size(); at++) {
            if (FROM.matcher(lines.get(at)).matches()
                    && HEAD.matcher(lines.get(at + 1)).matches()) {
                found = Optional.of(at);
            }
        }
        return found;
    }

    private static String note(List<String> lines) {
        var note = new ArrayList<String>();
        for (var line : lines) {
            if (MARK.matcher(line).matches() || FROM.matcher(line).matches()) {
                break;
            }
            note.add(line);
        }
        return String.join("\n", note).strip();
    }

    private static List<String> names(List<String> lines) {
        return lines.stream()
                .map(FROM::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> ADDRESS.matcher(found.group(1))
                        .replaceAll(" ")
                        .replaceAll("[\"*]", " ")
                        .strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
