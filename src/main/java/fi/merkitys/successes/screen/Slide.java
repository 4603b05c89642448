package fi.merkitys.successes.screen;

import fi.merkitys.successes.Kind;
import fi.merkitys.successes.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A success as it can be read across a room.
 *
 * @param teller who told it; of a customer's words nobody is named
 * @param value which of the organisation's values it shows, in the screen's language
 */
public record Slide(
        Place place,
        Kind kind,
        String teller,
        List<String> receivers,
        String words,
        @Nullable String value,
        @Nullable String emoji) {
    /** Characters that can be read in the time; the rest is on the wall. */
    private static final int MOST = 260;

    private static final int SHORT = 90;
    private static final int MIDDLE = 170;
    private static final int NAMED = 4;

    public Slide {
        receivers = List.copyOf(receivers);
        words = beginning(words);
    }

    /** To a whole word, on one line. */
    private static String beginning(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.length() <= MOST) {
            return line;
        }
        var space = line.lastIndexOf(' ', MOST - 1);
        var end = space > MOST / 2 ? space : line.offsetByCodePoints(0, line.codePointCount(0, MOST - 1));
        return line.substring(0, end) + "…";
    }

    /** Those who are named; a whole team does not fit. */
    public String names() {
        return String.join(", ", receivers.subList(0, Math.min(NAMED, receivers.size())));
    }

    public int others() {
        return Math.max(0, receivers.size() - NAMED);
    }

    /** The fewer words, the larger they are. */
    public String size() {
        return words.length() <= SHORT ? "large" : words.length() <= MIDDLE ? "middle" : "small";
    }

    public Instant at() {
        return place.at();
    }
}
