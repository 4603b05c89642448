package fi.merkitys.successes.rhythm;

import fi.merkitys.shell.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;

/** A year of recognition in words, and as the shapes of a picture. */
public final class RhythmWords {
    private static final int WIDE = 10;
    private static final int BAR = 8;
    private static final int HIGH = 22;
    private static final double SMALL = 0.001;
    private final Wording words;
    private final LocalDate first;

    public RhythmWords(Wording words, LocalDate today) {
        this.words = words;
        this.first =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(Strip.YEAR - 1);
    }

    /** The Monday of a week of the strip. */
    public LocalDate monday(int week) {
        return first.plusWeeks(week);
    }

    public String label(Strip strip) {
        return words.t("rhythm.strip", strip.thanked(), strip.eligible(), strip.longestGap());
    }

    public String label(Group group) {
        return words.t("rhythm.strip.group", words.percent(group.coverage()), group.longestGap());
    }

    /** The numbers of the weeks in which it was so: "48–50, 3, 9". */
    public String weeks(Strip strip, Strip.Week state) {
        var parts = new ArrayList<String>();
        var weeks = strip.weeks();
        for (var week = 0; week < weeks.size(); week++) {
            var from = week;
            while (week < weeks.size() && weeks.get(week) == state) {
                week++;
            }
            if (week > from) {
                parts.add(week - from == 1 ? number(from) : number(from) + "–" + number(week - 1));
            }
        }
        return parts.isEmpty() ? "–" : String.join(", ", parts);
    }

    private String number(int week) {
        return words.number(monday(week).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The bars of the weeks in which it was so: high with thanks, low without, hollow while it is not over, a dot for absence. */
    public String bars(Strip strip, Strip.Week state) {
        var path = new StringBuilder();
        var weeks = strip.weeks();
        IntStream.range(0, weeks.size())
                .filter(week -> weeks.get(week) == state)
                .forEach(week -> path.append(
                        switch (state) {
                            case THANKED -> bar(week, HIGH - 2);
                            case NOT -> bar(week, 5);
                            case NOT_OVER ->
                                "M%d.5 %d.5h%dv5h-%dz".formatted(week * WIDE + 1, HIGH - 6, BAR - 1, BAR - 1);
                            case AWAY -> "M%d %dh2v2h-2z".formatted(week * WIDE + 4, HIGH - 2);
                        }));
        return path.toString();
    }

    /**
     * A bar for each week, as high as the share of those at work who were thanked. Of the running week it is only known who
     * was thanked, so it is held against everybody.
     */
    public String bars(Group group) {
        var path = new StringBuilder();
        for (var week = 0; week < group.reached().size(); week++) {
            var here = week == Strip.YEAR - 1 ? group.people() : group.here().get(week);
            if (here > 0 && group.reached().get(week) > 0) {
                path.append(
                        bar(week, Math.max(2.0, (HIGH - 2.0) * group.reached().get(week) / here)));
            }
        }
        return path.toString();
    }

    private static String bar(int week, double high) {
        return String.format(Locale.ROOT, "M%d %.1fh%dV%dh-%dz", week * WIDE + 1, HIGH - high, BAR, HIGH, BAR);
    }

    public String p(double p) {
        return p < SMALL ? "< " + words.number(SMALL, 3) : words.number(p, 3);
    }

    public String gini(double gini) {
        return words.number(gini, 2);
    }

    /** How this is shared, in one sentence. */
    public String verdict(Fairness fairness) {
        return words.t("rhythm.verdict." + fairness.verdict().key());
    }

    public String finding(Group group) {
        return words.t("rhythm.finding." + group.finding().key());
    }

    public String sources(Group.Sources of) {
        var all = Math.max(1.0, of.sum());
        return words.t(
                "rhythm.sources",
                of.sum(),
                words.percent(of.leaders() / all),
                words.percent(of.peers() / all),
                words.percent(of.customers() / all));
    }
}
