package fi.merkitys.metrics;

import static fi.merkitys.metrics.Direction.HIGHER_IS_BETTER;
import static fi.merkitys.metrics.Direction.LOWER_IS_BETTER;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The metrics that contact records carry. */
public enum Metric {
    HANDLE_TIME(Unit.SECONDS, LOWER_IS_BETTER, true, Formula.clocked("handle", "d.handle_sq")),
    AFTER_CALL_WORK(Unit.SECONDS, LOWER_IS_BETTER, true, Formula.clocked("acw", Formula.UNKNOWN)),
    TALK_TIME(Unit.SECONDS, LOWER_IS_BETTER, true, Formula.clocked("talk", Formula.UNKNOWN)),
    HOLD_RATIO(Unit.SHARE, LOWER_IS_BETTER, true, Formula.partOfHandleTime("hold")),
    ACW_RATIO(Unit.SHARE, LOWER_IS_BETTER, true, Formula.partOfHandleTime("acw")),
    CONTACTS_PER_DAY(
            Unit.COUNT,
            HIGHER_IS_BETTER,
            true,
            new Formula("d.contacts", Formula.SHARE_OF_DAY, "d.contacts", Formula.UNKNOWN, Kind.RATIO, false)),
    TRANSFER_RATE(Unit.SHARE, LOWER_IS_BETTER, true, Formula.proportion("d.transferred", "transferred")),
    /** A contact was enough unless the same customer came back within 7 days. */
    FCR(Unit.SHARE, HIGHER_IS_BETTER, false, Formula.proportion(Formula.count("repeats") + " - d.repeats", "repeats")),
    CSAT(Unit.SHARE, HIGHER_IS_BETTER, false, Formula.proportion("d.csat_top", "csat")),
    CSAT_MEAN(Unit.GRADE, HIGHER_IS_BETTER, false, Formula.mean("d.csat", "csat")),
    NPS(
            Unit.POINTS,
            HIGHER_IS_BETTER,
            false,
            new Formula(
                    "100.0 * (d.promoters - d.detractors)",
                    Formula.count("nps"),
                    Formula.count("nps"),
                    "10000.0 * (d.promoters + d.detractors)",
                    Kind.NET_SCORE,
                    false)),
    CONVERSION(Unit.SHARE, HIGHER_IS_BETTER, false, Formula.proportion("d.sales", "sales")),
    /** Every contact in which a sale was possible counts, also the one without a sale. */
    SALE_VALUE(
            Unit.MONEY,
            HIGHER_IS_BETTER,
            false,
            Formula.mean("case when d.sales is not null then coalesce(d.sale_cents, 0) / 100.0 end", "sales"));

    private final Unit unit;
    private final Direction direction;
    private final boolean mayHaveBand;

    @SuppressWarnings("ImmutableEnumChecker") // a record of strings
    private final Formula formula;

    Metric(Unit unit, Direction direction, boolean mayHaveBand, Formula formula) {
        this.unit = unit;
        this.direction = direction;
        this.mayHaveBand = mayHaveBand;
        this.formula = formula;
    }

    public static Optional<Metric> of(String key) {
        return Arrays.stream(values())
                .filter(metric -> metric.key().equals(key))
                .findFirst();
    }

    /** As addresses, the API and message keys spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String nameKey() {
        return "metrics.name." + key();
    }

    /** Message key of its formula in words. */
    public String formulaKey() {
        return "metrics.formula." + key();
    }

    public Unit unit() {
        return unit;
    }

    public Direction direction() {
        return direction;
    }

    /** Whether too low and too high are both possible, so that a goal may ask for a band. */
    public boolean mayHaveBand() {
        return mayHaveBand;
    }

    public Kind kind() {
        return formula.kind();
    }

    Formula formula() {
        return formula;
    }
}
