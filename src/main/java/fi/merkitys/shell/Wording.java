package fi.merkitys.shell;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Sentences, numbers, dates and times as one language writes them. */
public class Wording {
    private final Texts texts;
    private final Locale language;
    private final Clock clock;

    public Wording(Texts texts, Locale language, Clock clock) {
        this.texts = texts;
        this.language = Texts.supported(language);
        this.clock = clock;
    }

    /** The sentence of a key. */
    public String t(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    public Locale language() {
        return language;
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language).format(value);
    }

    public String number(double value, int decimals) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** @param share between 0 and 1 */
    public String percent(double share) {
        return percent(share, 0);
    }

    public String percent(double share, int decimals) {
        var format = NumberFormat.getPercentInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(share);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day);
    }

    /** A time on the organisation's wall clock. */
    public String dateTime(LocalDateTime time) {
        return dateTime(time.atZone(clock.getZone()).toInstant());
    }

    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(clock.getZone())
                .format(instant);
    }

    /** "3 hours ago", in whole units. */
    public String ago(Instant instant) {
        var passed = Duration.between(instant, clock.instant());
        var format = RelativeDateTimeFormatter.getInstance(language);
        if (passed.toMinutes() < 1) {
            return format.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        if (passed.toHours() < 1) {
            return format.format((double) passed.toMinutes(), Direction.LAST, RelativeUnit.MINUTES);
        }
        return passed.toDays() < 1
                ? format.format((double) passed.toHours(), Direction.LAST, RelativeUnit.HOURS)
                : format.format((double) passed.toDays(), Direction.LAST, RelativeUnit.DAYS);
    }
}
