package fi.merkitys.successes.praise;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: people leave out dots and hooks when they are in a hurry. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}*]+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’´`](?=\\p{L})");
    private static final Pattern ENDS_OF_SENTENCES = Pattern.compile("[.!?;…\\n\\r]+");

    private Folded() {}

    static String letters(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static List<String> words(String text) {
        var joined = APOSTROPHES.matcher(letters(text)).replaceAll("");
        return Arrays.stream(NO_WORD.split(joined, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static List<List<String>> sentences(String text) {
        return Arrays.stream(ENDS_OF_SENTENCES.split(text, -1))
                .map(Folded::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
