package fi.merkitys.goals.reality;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Weeks of tenure from the words of a contact system such as "0-30", "61-90 days", "&gt;90", "3–6 months" or "On Job
 * Training". Serves where the day of hiring is not known; a number without a unit counts days.
 */
final class TenureWords {
    private static final Pattern RANGE =
            Pattern.compile("(?<from>\\d+)\\s*(?:-|–|to)\\s*(?<until>\\d+)\\s*(?<unit>\\p{L}*)");
    private static final Pattern MORE =
            Pattern.compile("(?:>|≥|over|more than|yli|virš|daugiau nei)\\s*=?\\s*(?<from>\\d+)\\s*(?<unit>\\p{L}*)"
                    + "|(?<plus>\\d+)\\s*\\+\\s*(?<plusUnit>\\p{L}*)");
    private static final Pattern LESS =
            Pattern.compile("(?:<|≤|under|less than|alle|iki|mažiau nei)\\s*=?\\s*(?<until>\\d+)\\s*(?<unit>\\p{L}*)");
    private static final Pattern IN_TRAINING = Pattern.compile("train|perehdy|koulutu|mokym|apmokym|stažuo");

    private TenureWords() {}

    /** The middle of a range; beyond an open end the next day. */
    static OptionalDouble weeks(String words) {
        var text = words.strip().toLowerCase(Locale.ROOT);
        var range = RANGE.matcher(text);
        if (range.find()) {
            return weeks((number(range, "from") + number(range, "until")) / 2, range.group("unit"));
        }
        var more = MORE.matcher(text);
        if (more.find()) {
            return more.group("from") != null
                    ? weeks(number(more, "from") + 1, more.group("unit"))
                    : weeks(number(more, "plus") + 1, more.group("plusUnit"));
        }
        var less = LESS.matcher(text);
        if (less.find()) {
            return weeks(number(less, "until") / 2, less.group("unit"));
        }
        return IN_TRAINING.matcher(text).find() ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    private static double number(Matcher words, String group) {
        return Double.parseDouble(words.group(group));
    }

    private static OptionalDouble weeks(double count, String unit) {
        if (unit.isEmpty() || unit.startsWith("d") || unit.startsWith("p")) {
            return OptionalDouble.of(count / 7);
        }
        if (unit.startsWith("w") || unit.startsWith("v") || unit.startsWith("sav")) {
            return OptionalDouble.of(unit.startsWith("vuo") ? count * 52 : count);
        }
        if (unit.startsWith("m") || unit.startsWith("k")) {
            return OptionalDouble.of(unit.startsWith("met") ? count * 52 : count * 52 / 12);
        }
        return unit.startsWith("y") ? OptionalDouble.of(count * 52) : OptionalDouble.empty();
    }
}
