package fi.merkitys.successes.stories;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** @param said whether somebody is quoted */
public record Paragraph(String words, boolean said) {
    private static final Pattern BETWEEN = Pattern.compile("\\n[\\t ]*\\n\\s*");
    private static final Pattern QUOTING = Pattern.compile("(?m)^> ?");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public static List<Paragraph> of(String words) {
        return Arrays.stream(BETWEEN.split(words))
                .map(String::strip)
                .map(one -> new Paragraph(QUOTING.matcher(one).replaceAll("").strip(), one.startsWith(">")))
                .filter(one -> !one.words().isEmpty())
                .toList();
    }

    /** Whole words of it on one line, at most so many characters, never half a sign. */
    public static String beginning(String words, int most) {
        var line = SPACE.matcher(QUOTING.matcher(words).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (line.length() <= most) {
            return line;
        }
        var space = line.lastIndexOf(' ', most - 1);
        if (space > most / 2) {
            return line.substring(0, space) + "…";
        }
        var signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(line);
        return line.substring(0, signs.preceding(most)) + "…";
    }
}
