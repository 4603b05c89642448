package fi.merkitys.metrics;

import fi.merkitys.metrics.TypedValue.NotUnderstood;
import fi.merkitys.metrics.TypedValue.Understood;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A duration as people type it: 342, 342 s, 5:42, 0:05:42, 5 min 42 s, 5,5 min, 1 h 5 min. */
final class TypedDuration {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})");
    private static final Pattern WORDS = Pattern.compile("(?:([\\d.,]+)(?:h|t|val)\\.?)?"
            + "(?:([\\d.,]+)(?:minutes|minutės|minučių|minuuttia|min|m)\\.?)?"
            + "(?:([\\d.,]+)(?:seconds|sekuntia|sekundžių|sekundės|sek|sec|s)?\\.?)?");
    private static final int LONGEST = 24 * 3600;

    private TypedDuration() {}

    static TypedValue read(TypedText text) {
        var clock = CLOCK.matcher(text.plain());
        if (clock.matches()) {
            return clock(clock);
        }
        var words = WORDS.matcher(text.plain());
        return words.matches() ? within(seconds(words)) : new NotUnderstood("metrics.typed.seconds");
    }

    private static TypedValue clock(Matcher parts) {
        var minutes = number(parts.group(2));
        var seconds = number(parts.group(3));
        if (seconds >= 60 || (parts.group(1) != null && minutes >= 60)) {
            return new NotUnderstood("metrics.typed.clock");
        }
        return within(number(parts.group(1)) * 3600 + minutes * 60 + seconds);
    }

    private static double seconds(Matcher parts) {
        return number(parts.group(1)) * 3600 + number(parts.group(2)) * 60 + number(parts.group(3));
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : new TypedText(digits).number();
    }

    private static TypedValue within(double seconds) {
        if (Double.isNaN(seconds)) {
            return new NotUnderstood("metrics.typed.seconds");
        }
        return seconds > LONGEST ? new NotUnderstood("metrics.typed.tooLong") : new Understood(seconds);
    }
}
