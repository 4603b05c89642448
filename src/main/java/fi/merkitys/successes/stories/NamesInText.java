package fi.merkitys.successes.stories;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds a name in a text, also as Finnish and Lithuanian inflect it: Virtanen, Virtasen; Pekka, Pekalle; Rūta, Rūtos. It
 * warns rather than knows: what looks like a name may be a word of the language.
 */
record NamesInText(List<Pattern> forms) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int SHORTEST = 3;
    /** Endings are no longer, with whatever is hung on behind. */
    private static final int LONGEST_ENDING = 6;

    static NamesInText of(String name) {
        return new NamesInText(Arrays.stream(BETWEEN_NAMES.split(name))
                .map(NamesInText::plain)
                .filter(part -> part.length() >= SHORTEST)
                .map(NamesInText::form)
                .toList());
    }

    /** As they stand there, each once. */
    List<String> in(StoryText text) {
        var found = new LinkedHashSet<String>();
        for (var words : List.of(text.title(), text.words(), text.pictureWords(), text.social(), text.alias())) {
            WORD.matcher(words)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .filter(this::isOne)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private boolean isOne(String word) {
        var plain = plain(word);
        return Character.isUpperCase(word.codePointAt(0))
                && forms.stream().anyMatch(form -> form.matcher(plain).matches());
    }

    private static Pattern form(String name) {
        return Pattern.compile(stem(name) + "\\p{L}{0," + LONGEST_ENDING + "}");
    }

    /** What stays of a name whatever is done to its end. */
    private static String stem(String name) {
        if (name.endsWith("nen")) {
            return name.substring(0, name.length() - 3) + "(?:n|s)";
        }
        var end = name.length();
        var least = Math.min(SHORTEST, end - 1);
        while (end > least && isSoft(name.charAt(end - 1), end == name.length())) {
            end--;
        }
        var stem = name.substring(0, end);
        // Pekka, Pekan; Matti, Matin; Seppo, Sepon.
        var weak = stem.length() > 2
                && stem.endsWith(stem.substring(stem.length() - 1).repeat(2));
        return weak ? stem.substring(0, stem.length() - 1) + stem.charAt(stem.length() - 1) + "?" : stem;
    }

    private static boolean isSoft(char letter, boolean last) {
        return "aeiouyäö".indexOf(letter) >= 0 || (last && letter == 's');
    }

    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
