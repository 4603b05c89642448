package fi.merkitys.successes;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A place on the wall: what comes after it is older. It holds whatever is added above. */
public record Place(Instant at, long id) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final long MICROS = 1_000_000;

    /** As an address carries it: microseconds, as the database counts them. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /** Tells a statement from where on it reads, as {@code :at} and {@code :id}: from the top where there is no place. */
    public static StatementSpec from(@Nullable Place after, StatementSpec statement) {
        return statement
                .param("at", after == null ? null : after.at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id, Types.BIGINT);
    }

    public static Optional<Place> of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var micros = Long.parseLong(parts.group(1));
        return Optional.of(new Place(
                Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000), Long.parseLong(parts.group(2))));
    }
}
