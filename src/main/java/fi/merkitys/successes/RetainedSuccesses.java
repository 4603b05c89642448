package fi.merkitys.successes;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Successes that are past their time. */
@Component
class RetainedSuccesses implements Retained {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Clock clock;

    RetainedSuccesses(JdbcClient jdbc, WholeOrganisation whole, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.clock = clock;
    }

    @Override
    public Keeping keeping() {
        return Keeping.SUCCESSES;
    }

    @Override
    public Done deleteBefore(LocalDate day) {
        return whole.write(() -> jdbc.sql("select looked, deleted, oldest, successes.delete_fame_before(:before) from"
                        + " successes.delete_before(:before)")
                .param("before", day.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query((row, number) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Done(
                            row.getLong("looked"),
                            row.getLong("deleted"),
                            oldest == null ? null : LocalDate.ofInstant(oldest.toInstant(), clock.getZone()));
                })
                .single());
    }
}
