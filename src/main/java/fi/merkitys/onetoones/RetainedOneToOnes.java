package fi.merkitys.onetoones;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings go when their time is over, and series that have ended with their last meeting. */
@Component
class RetainedOneToOnes implements Retained {
    private final Retained meetings;
    private final WholeOrganisation whole;
    private final JdbcClient jdbc;

    RetainedOneToOnes(RetainedRows rows, WholeOrganisation whole, JdbcClient jdbc) {
        this.meetings = rows.of(Keeping.ONE_TO_ONES, "onetoones.meeting", "true", "starts_at");
        this.whole = whole;
        this.jdbc = jdbc;
    }

    @Override
    public Keeping keeping() {
        return Keeping.ONE_TO_ONES;
    }

    @Override
    public Done deleteBefore(LocalDate day) {
        var done = meetings.deleteBefore(day);
        whole.run(() -> jdbc.sql("select onetoones.delete_files_before(:day)")
                .param("day", day)
                .query()
                .singleRow());
        whole.run(() -> jdbc.sql("""
            delete from onetoones.series s
            where s.ended_at is not null
              and not exists (select from onetoones.meeting m where m.series_id = s.id)
            """).update());
        return done;
    }
}
