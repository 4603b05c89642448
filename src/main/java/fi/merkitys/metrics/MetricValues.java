package fi.merkitys.metrics;

import fi.merkitys.shell.Wording;

/** Figures of metrics as a viewer's language writes them, with spaces that no line breaks at. */
public final class MetricValues {
    private static final String MINUS = "\u2212";
    private static final String NO_BREAK = "\u00a0";

    private final Wording wording;

    public MetricValues(Wording wording) {
        this.wording = wording;
    }

    /** The figure with its unit, such as "5 min 42 s"; a dash where it is not available. */
    public String of(Metric metric, double value) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        return switch (metric.unit()) {
            case SECONDS -> seconds(value);
            case SHARE -> percent(value, shareDecimals(metric));
            case POINTS -> signed(value, wording.number(Math.abs(value), 0));
            case GRADE -> wording.number(value, 2);
            case COUNT -> wording.number(value, 1);
            case MONEY -> noBreak(wording.t("metrics.value.money", wording.number(value, 2)));
        };
    }

    /** How much a figure has changed, with its sign; shares in percentage points. */
    public String change(Metric metric, double from, double to) {
        if (Double.isNaN(from) || Double.isNaN(to)) {
            return "\u2013";
        }
        var change = to - from;
        var size = Math.abs(change);
        return signed(
                change,
                switch (metric.unit()) {
                    case SECONDS, POINTS, GRADE, COUNT, MONEY -> unsigned(metric, size);
                    case SHARE -> noBreak(wording.t("metrics.value.percentagePoints", wording.number(size * 100, 1)));
                });
    }

    /** A target as exactly as it was set: "80 %", "82.5 %", "4.25". */
    public String target(Metric metric, double value) {
        return switch (metric.unit()) {
            case SECONDS -> value == Math.rint(value) ? seconds(value) : exactSeconds(value);
            case SHARE -> percent(value, decimals(value * 100, 0, 2));
            case POINTS -> signed(value, wording.number(Math.abs(value), decimals(value, 0, 2)));
            case GRADE -> wording.number(value, decimals(value, 0, 3));
            case COUNT -> wording.number(value, decimals(value, 0, 2));
            case MONEY ->
                noBreak(wording.t("metrics.value.money", wording.number(value, decimals(value, 0, 2) == 0 ? 0 : 2)));
        };
    }

    private String unsigned(Metric metric, double size) {
        return metric.unit() == Unit.POINTS ? wording.number(size, 0) : of(metric, size);
    }

    /** Small numbers go in as text: a page has hundreds of them, and formatting a number takes longer than all else. */
    private String seconds(double value) {
        var total = Math.round(Math.abs(value));
        var minutes = total / 60;
        if (minutes == 0) {
            return signedSeconds(value, wording.t("metrics.value.seconds", wording.number(total)));
        }
        if (minutes < 60 && total % 60 == 0) {
            return signedSeconds(value, wording.t("metrics.value.wholeMinutes", "" + minutes));
        }
        return minutes < 60
                ? signedSeconds(value, wording.t("metrics.value.minutes", "" + minutes, "" + total % 60))
                : signedSeconds(value, wording.t("metrics.value.hours", "" + minutes / 60, "" + minutes % 60));
    }

    private String exactSeconds(double value) {
        return noBreak(wording.t("metrics.value.seconds", wording.number(value, decimals(value, 1, 2))));
    }

    private static String signedSeconds(double value, String text) {
        return (Math.round(value) < 0 ? MINUS : "") + noBreak(text);
    }

    private String percent(double value, int decimals) {
        return noBreak(wording.percent(value, decimals));
    }

    /** Rare things need a decimal to be told apart. */
    private static int shareDecimals(Metric metric) {
        return metric == Metric.CSAT || metric == Metric.FCR ? 0 : 1;
    }

    private static String signed(double value, String size) {
        if (size.chars().noneMatch(digit -> digit >= '1' && digit <= '9')) {
            return size;
        }
        return (value < 0 ? MINUS : "+") + size;
    }

    /** The fewest decimals that still say the whole value. */
    private static int decimals(double value, int least, int most) {
        var decimals = least;
        while (decimals < most && Math.abs(rounded(value, decimals) - value) > 1e-9) {
            decimals++;
        }
        return decimals;
    }

    private static double rounded(double value, int decimals) {
        var scale = Math.pow(10, decimals);
        return Math.rint(value * scale) / scale;
    }

    private static String noBreak(String text) {
        return text.replace(" ", NO_BREAK);
    }
}
