package fi.merkitys.rights.retention;

import fi.merkitys.installation.WholeOrganisation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes what deletes the old rows of one table, of everybody. */
@Component
public class RetainedRows {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Clock clock;

    RetainedRows(JdbcClient jdbc, WholeOrganisation whole, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.clock = clock;
    }

    /**
     * @param which of the table's rows, as a condition
     * @param time the column that tells their time: a day, or a time with its zone
     */
    public Retained of(Keeping keeping, String table, String which, String time) {
        return new Rows(keeping, table + " where " + which, time);
    }

    /**
     * Where the application may not even read what is to go: the database deletes it.
     *
     * @param function that takes a time and tells how many rows it looked at, how many it deleted, and the oldest left
     */
    public Retained by(Keeping keeping, String function) {
        return new Retained() {
            @Override
            public Keeping keeping() {
                return keeping;
            }

            @Override
            public Done deleteBefore(LocalDate day) {
                return asWhole(() -> deletedBy(function, day));
            }
        };
    }

    private Retained.Done deletedBy(String function, LocalDate before) {
        return jdbc.sql("select looked, deleted, oldest from " + function + "(:before)")
                .param("before", before.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query((row, number) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Retained.Done(
                            row.getLong("looked"),
                            row.getLong("deleted"),
                            oldest == null ? null : LocalDate.ofInstant(oldest.toInstant(), clock.getZone()));
                })
                .single();
    }

    private Retained.Done asWhole(Supplier<Retained.Done> work) {
        return whole.write(work::get);
    }

    private final class Rows implements Retained {
        private final Keeping keeping;
        private final String rows;
        private final String day;

        Rows(Keeping keeping, String rows, String time) {
            this.keeping = keeping;
            this.rows = rows;
            this.day = "cast(cast(" + time + " as timestamptz) at time zone '"
                    + clock.getZone().getId() + "' as date)";
        }

        @Override
        public Keeping keeping() {
            return keeping;
        }

        @Override
        public Done deleteBefore(LocalDate before) {
            return asWhole(() -> deletedBefore(before));
        }

        private Done deletedBefore(LocalDate before) {
            var looked =
                    jdbc.sql("select count(*) from " + rows).query(Long.class).single();
            var deleted = jdbc.sql("delete from " + rows + " and " + day + " < :before")
                    .param("before", before)
                    .update();
            var oldest = jdbc.sql("select min(" + day + ") from " + rows)
                    .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                    .single();
            return new Done(looked, deleted, oldest.orElse(null));
        }
    }
}
