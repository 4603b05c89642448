package fi.merkitys.successes.rhythm;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the database tells of somebody's year, as {@link Thanks}. */
final class ThanksRows {
    private final Clock clock;
    private final LocalDate today;
    private final LocalDate first;
    private final int days;

    ThanksRows(Clock clock) {
        this.clock = clock;
        this.today = LocalDate.now(clock);
        this.first = Presence.first(today);
        this.days = (int) first.until(today, ChronoUnit.DAYS) + 1;
    }

    LocalDate today() {
        return today;
    }

    /** When each of the 52 weeks begins. */
    String[] weeks() {
        return IntStream.range(0, Strip.YEAR)
                .mapToObj(week -> first.plusWeeks(week)
                        .atStartOfDay(clock.getZone())
                        .toOffsetDateTime()
                        .toString())
                .toArray(String[]::new);
    }

    Thanks thanks(ResultSet row) throws SQLException {
        var presence = presence(row);
        var thanked = row.getLong("thanked");
        var lastAt = row.getObject("last_at", OffsetDateTime.class);
        var lastOn = lastAt == null ? null : LocalDate.ofInstant(lastAt.toInstant(), clock.getZone());
        return new Thanks(
                Strip.ofYear(presence.weeks() | thanked, thanked),
                row.getBoolean("night"),
                presence.days(),
                row.getInt("by_leaders"),
                row.getInt("by_peers"),
                row.getInt("by_customers"),
                lastOn,
                presence.since(lastOn == null ? -1 : (int) first.until(lastOn, ChronoUnit.DAYS)));
    }

    private Presence presence(ResultSet row) throws SQLException {
        var presence = Presence.of(row.getInt("workdays"), days);
        var begins = row.getInt("begins");
        if (!row.wasNull()) {
            presence.away(Integer.MIN_VALUE / 2, begins - 1);
        }
        var from = days(row.getArray("away_from"));
        var until = days(row.getArray("away_until"));
        for (var absence = 0; absence < from.length; absence++) {
            presence.away(from[absence], until[absence]);
        }
        return presence;
    }

    private static Integer[] days(@Nullable Array days) throws SQLException {
        return days == null ? new Integer[0] : (Integer[]) days.getArray();
    }
}
