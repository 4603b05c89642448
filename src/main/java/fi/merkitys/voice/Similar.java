package fi.merkitys.voice;

import fi.merkitys.shell.TypedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is open, published and like what somebody types, so that they join instead of repeating. Finnish and Lithuanian
 * change the ends of their words: what counts are their beginnings, the long words before the short ones, and two of them
 * together before each alone. What is found so is ordered by the letters that both have, three by three.
 */
@Repository
public class Similar {
    /** Shorter words are in everything. */
    private static final int SHORTEST = 4;

    private static final int WORDS = 4;
    private static final int LONGEST_STEM = 7;
    private static final int SHOWN = 4;
    private static final int LONGEST = 500;

    private static final String MARKED = "äöåąčęėįšųūž";
    private static final String PLAIN = "aoaaceeisuuz";

    private final JdbcClient jdbc;

    Similar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param affected by how many people it was raised or joined */
    public record Like(ItemId id, String words, State state, int affected) {
        public String path() {
            return "/voice/" + id;
        }

        public String beginning() {
            return Words.beginning(words);
        }
    }

    /** The likest first. */
    @Transactional(readOnly = true)
    public List<Like> to(String typed) {
        var folded = folded(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        var patterns = patterns(folded);
        if (patterns.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, words, state, affected from voice.like_it(:patterns, :typed, :most)")
                .param("patterns", patterns.toArray(String[]::new))
                .param("typed", folded)
                .param("most", SHOWN)
                .query((row, number) -> new Like(
                        new ItemId(row.getLong("id")),
                        row.getString("words"),
                        State.of(row.getString("state")).orElseThrow(),
                        row.getInt("affected")))
                .list();
    }

    /** As the column {@code folded} has it: small letters, those of Finnish and Lithuanian without their marks. */
    static String folded(String typed) {
        var small = Normalizer.normalize(TypedText.plain(typed), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        return small.codePoints()
                .map(letter -> {
                    var at = MARKED.indexOf(letter);
                    return at < 0 ? letter : PLAIN.charAt(at);
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Of what has to be in an item, each a list of lines. */
    static List<String> patterns(String folded) {
        var stems = Arrays.stream(folded.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= SHORTEST)
                .map(Similar::stem)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(WORDS)
                .map(stem -> "%" + stem + "%")
                .toList();
        var patterns = new ArrayList<String>();
        for (var one = 0; one < stems.size(); one++) {
            for (var other = one + 1; other < stems.size(); other++) {
                patterns.add(stems.get(one) + "\n" + stems.get(other));
            }
        }
        // One word alone where there is no other.
        if (stems.size() == 1) {
            patterns.add(stems.getFirst());
        }
        return patterns;
    }

    private static String stem(String word) {
        var ending = word.length() >= 8 ? 3 : word.length() >= 6 ? 2 : word.length() > SHORTEST ? 1 : 0;
        return word.substring(0, Math.min(LONGEST_STEM, word.length() - ending));
    }
}
