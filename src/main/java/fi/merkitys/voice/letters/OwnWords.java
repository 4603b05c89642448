package fi.merkitys.voice.letters;

import java.util.List;
import java.util.regex.Pattern;

/** What somebody wrote in a letter themselves: without the letter that it answers, and without who they are at the end. */
final class OwnWords {
    /** Lines; a signature has no more. */
    private static final int A_SIGNATURE = 9;
    /** Lines over which a program may break what it says of the letter that is answered. */
    private static final int BROKEN = 3;

    private static final Pattern QUOTED = Pattern.compile("^\\s*>.*");
    private static final Pattern ANSWERED = Pattern.compile(
            "(?iu)^\\s*(?:on\\b.{6,}\\bwrote|(?:.{4,}\\d.{3,}|.*@.*)\\b(?:kirjoitti|rašė)(?:\\s*<?\\S+@\\S+>?)?)\\s*:\\s*$");
    private static final Pattern MARK = Pattern.compile(
            "(?iu)^\\W*(?:-+\\s*)?(?:forwarded message|original message|begin forwarded message|välitetty"
                    + " viesti|alkuperäinen viesti|persiųsta žinutė|persiųstas laiškas|pradinis pranešimas|originalus"
                    + " pranešimas)\\W*$|^_{10,}\\s*$");
    private static final Pattern HEAD_FROM =
            Pattern.compile("(?iu)^\\W*(?:from|lähettäjä|keneltä|nuo|siuntėjas)\\s*\\*?\\s*:.*");
    private static final Pattern HEAD_NEXT = Pattern.compile(
            "(?iu)^\\W*(?:sent|date|to|cc|subject|lähetetty|päivämäärä|päiväys|vastaanottaja|kopio|aihe|išsiųsta|data|kam"
                + "|gavėjas|kopija|tema)\\s*\\*?\\s*:.*");
    private static final Pattern DEVICE = Pattern.compile(
            "(?iu)^\\s*(?:sent from (?:my|outlook)|get outlook|lähetetty (?:minun )?\\p{L}+(?:stani|sta|stä)"
                    + "|hanki outlook|išsiųsta iš|siųsta iš|gauti .outlook).*");
    private static final Pattern FAREWELL = Pattern.compile(
            "(?iu)^\\s*(?:(?:best|kind|warm|with)?\\s*regards|best|sincerely|cheers|br|(?:ystävällisin |parhain"
                    + " |lämpimin |yst\\.? ?)?terveisin|terv\\.?|t\\.|(?:su )?pagarba|pagarbiai|su"
                    + " linkėjimais|linkėjimai|geriausi linkėjimai|geriausios"
                    + " linkėjimai|nuoširdžiai)\\s*[,.!–-]*(?:\\s+\\p{Lu}[\\p{L} .-]{1,60})?\\s*$");

    private OwnWords() {}

    static String of(String text) {
        var lines = text.replace("\0", "")
                .replace("\r\n", "\n")
                .replace("\u00a0", " ")
                .lines()
                .toList();
        var own = lines.subList(0, end(lines)).stream()
                .filter(line -> !QUOTED.matcher(line).matches())
                .map(String::stripTrailing)
                .toList();
        return String.join("\n", withoutSignature(own))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static int end(List<String> lines) {
        for (var at = 0; at < lines.size(); at++) {
            if (isEnd(lines, at)) {
                return at;
            }
        }
        return lines.size();
    }

    private static boolean isEnd(List<String> lines, int at) {
        var line = lines.get(at);
        return line.stripTrailing().equals("--")
                || MARK.matcher(line).matches()
                || DEVICE.matcher(line).matches()
                || isAnswered(lines, at)
                || (HEAD_FROM.matcher(line).matches()
                        && at + 1 < lines.size()
                        && HEAD_NEXT.matcher(lines.get(at + 1)).matches());
    }

    private static boolean isAnswered(List<String> lines, int at) {
        var said = new StringBuilder();
        for (var next = at; next < Math.min(lines.size(), at + BROKEN); next++) {
            if (lines.get(next).isBlank()) {
                return false;
            }
            said.append(next == at ? "" : " ").append(lines.get(next).strip());
            if (ANSWERED.matcher(said).matches()) {
                return true;
            }
        }
        return false;
    }

    /** From the last farewell on, where what follows is short. */
    private static List<String> withoutSignature(List<String> lines) {
        for (var at = lines.size() - 1; at > 0 && at >= lines.size() - A_SIGNATURE; at--) {
            if (FAREWELL.matcher(lines.get(at)).matches()) {
                return lines.subList(0, at);
            }
        }
        return lines;
    }
}
