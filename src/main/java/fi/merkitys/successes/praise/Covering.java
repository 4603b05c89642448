package fi.merkitys.successes.praise;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Covers words by hand. Nothing can be written in their place. */
final class Covering {
    private static final Pattern BETWEEN = Pattern.compile("\\s+");
    private static final Pattern SEVERAL =
            Pattern.compile(Pattern.quote(Masking.COVERED) + "(?: " + Pattern.quote(Masking.COVERED) + ")+");

    private Covering() {}

    static List<String> pieces(String words) {
        return List.of(BETWEEN.split(words.strip(), -1));
    }

    /** @param which of the pieces, from 0; others than there are cover nothing */
    static String cover(String words, Collection<Integer> which) {
        if (which.isEmpty()) {
            return words;
        }
        var pieces = pieces(words);
        var covered = IntStream.range(0, pieces.size())
                .mapToObj(at -> which.contains(at) ? Masking.COVERED : pieces.get(at))
                .collect(Collectors.joining(" "));
        return SEVERAL.matcher(covered).replaceAll(Masking.COVERED);
    }
}
