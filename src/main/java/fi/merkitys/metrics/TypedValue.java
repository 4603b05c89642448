package fi.merkitys.metrics;

import fi.merkitys.shell.Wording;
import java.math.BigDecimal;
import java.util.List;

/** What somebody typed as a metric's value: understood, or what is wrong with it. */
public sealed interface TypedValue {
    record Understood(double value) implements TypedValue {}

    /**
     * @param key of a sentence that says what to write
     */
    record NotUnderstood(String key, List<Object> arguments) implements TypedValue {
        NotUnderstood(String key, Object... arguments) {
            this(key, List.of(arguments));
        }

        public String in(Wording wording) {
            return wording.t(key, arguments.toArray());
        }
    }

    /** Reads "5:42", "342 s", "80 %", "0,8", "+32" as the metric's unit asks. */
    static TypedValue read(Metric metric, String typed) {
        var text = new TypedText(typed);
        if (text.isEmpty()) {
            return new NotUnderstood("metrics.typed.empty");
        }
        return switch (metric.unit()) {
            case SECONDS -> TypedDuration.read(text);
            case SHARE -> share(text);
            case POINTS -> within(text, -100, 100, "metrics.typed.points");
            case GRADE -> within(text, 0, 100, "metrics.typed.grade");
            case COUNT -> within(text, 0, 1e6, "metrics.typed.count");
            case MONEY -> within(text.without("€", "eur", "e"), 0, 1e9, "metrics.typed.money");
        };
    }

    /** A number up to 1 is a share, above it a percentage; with the sign it is always a percentage. */
    private static TypedValue share(TypedText text) {
        var percent = text.endsWith("%");
        var number = text.without("%").number();
        if (Double.isNaN(number)) {
            return new NotUnderstood("metrics.typed.share");
        }
        var share = percent || number > 1 ? hundredth(number) : number;
        return share < 0 || share > 1 ? new NotUnderstood("metrics.typed.shareOutside") : new Understood(share);
    }

    /** Exactly, so that a target of 31.74 % is the 0.3174 that was meant. */
    private static double hundredth(double number) {
        return BigDecimal.valueOf(number).movePointLeft(2).doubleValue();
    }

    private static TypedValue within(TypedText text, double least, double most, String problem) {
        var number = text.number();
        return number >= least && number <= most ? new Understood(number) : new NotUnderstood(problem);
    }
}
