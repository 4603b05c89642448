package fi.merkitys.instructions;

import java.util.Arrays;
import java.util.Locale;

/** Which guides one looks at. */
public enum Shelf {
    ALL("true"),
    STALE("(i.reports > 0 or i.review_on < :today)"),
    UNVERIFIED("i.reports = 0 and i.review_on >= :today and (i.verified_on is null or i.changed_at is not null)"),
    /** Those that the viewer owns or mends. */
    MINE(":viewer in (i.owner_id, i.repairer_id)");

    private final String condition;

    Shelf(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Shelf of(String key) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.key().equals(key))
                .findFirst()
                .orElse(ALL);
    }
}
