package fi.merkitys.contacts.mapping;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** Rows to leave out without a word: abandoned calls, test queues, sub-totals. */
public record SkipRule(
        String column, Condition when, @Nullable String value) {
    /** When a row is left out. */
    @EnumNaming(EnumNamingStrategies.SnakeCaseStrategy.class)
    public enum Condition {
        EQUALS,
        NOT_EQUALS,
        BLANK,
        NOT_BLANK,
        /** A regular expression for the whole value. */
        MATCHES
    }

    @SuppressWarnings("ConstantValue") // JSON may leave anything out
    public SkipRule {
        column = column == null ? "" : column;
        when = when == null ? Condition.EQUALS : when;
    }

    String text() {
        return value == null ? "" : value;
    }
}
