package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.onetoones.scheduling.Pair;
import fi.merkitys.onetoones.scheduling.Plan.Placed;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes whole series at once. */
@Repository
@Transactional
class WriteMeetings {
    /** Any number that nobody else takes. */
    private static final long LOCK = 4_401_202_611_220_944L;

    private static final int SOON_IN_DAYS = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    WriteMeetings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps others from planning until the transaction ends, so that nobody is planned into two meetings at once. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
    }

    /**
     * A series for each pair, and its meetings.
     *
     * @return the first of each series, and those that come soon
     */
    List<Meeting> series(List<Pair> pairs, Planning planning, List<Placed> placed, @Nullable PersonId by) {
        var series = new HashMap<Pair, Long>();
        jdbc.sql("""
            insert into onetoones.series (
              host_id, employee_id, template, rhythm, minutes, preparation_minutes, follow_up_minutes, from_day,
              until_day, made_by, made_at
            )
            select g.host_id, g.employee_id, :template, :rhythm, :minutes, :preparation, :followUp, :from, :until, :by,
                   :now
            from unnest(cast(:hosts as bigint[]), cast(:employees as bigint[])) as g(host_id, employee_id)
            returning id, host_id, employee_id
            """)
                .param("template", Planning.TEMPLATE)
                .param("rhythm", planning.rhythm().key())
                .param("minutes", planning.lengths().meeting())
                .param("preparation", planning.lengths().preparation())
                .param("followUp", planning.lengths().followUp())
                .param("from", planning.from())
                .param("until", planning.until())
                .param("by", by == null ? null : by.value(), java.sql.Types.BIGINT)
                .param("now", now())
                .param("hosts", pairs.stream().map(pair -> pair.host().value()).toArray(Long[]::new))
                .param(
                        "employees",
                        pairs.stream().map(pair -> pair.employee().value()).toArray(Long[]::new))
                .query(row -> {
                    series.put(
                            new Pair(new PersonId(row.getLong("host_id")), new PersonId(row.getLong("employee_id"))),
                            row.getLong("id"));
                });
        meetings(series, planning, placed);
        return soon(series.values());
    }

    private List<Meeting> soon(Collection<Long> series) {
        return jdbc.sql(MEETINGS + """
            where m.series_id = any(:series)
              and m.starts_at > :now
              and (m.starts_at < :soon or m.id in (
                select distinct on (f.series_id) f.id
                from onetoones.meeting f
                where f.series_id = any(:series)
                  and f.starts_at > :now
                order by f.series_id, f.starts_at
              ))
            order by m.starts_at, m.id
            """)
                .param("series", series.toArray(Long[]::new))
                .param("now", now())
                .param("soon", now().plusDays(SOON_IN_DAYS))
                .query(new MeetingRow())
                .list();
    }

    private void meetings(Map<Pair, Long> series, Planning planning, List<Placed> placed) {
        jdbc.sql("""
            insert into onetoones.meeting (
              series_id, host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes,
              due_at, changed_at
            )
            select g.series_id, g.host_id, g.employee_id, :template, g.starts_at, :minutes, :preparation, :followUp,
                   g.starts_at, :now
            from unnest(
              cast(:series as bigint[]), cast(:hosts as bigint[]), cast(:employees as bigint[]),
              cast(:starts as timestamptz[])
            ) as g(series_id, host_id, employee_id, starts_at)
            """)
                .param("template", Planning.TEMPLATE)
                .param("minutes", planning.lengths().meeting())
                .param("preparation", planning.lengths().preparation())
                .param("followUp", planning.lengths().followUp())
                .param("now", now())
                .param(
                        "series",
                        placed.stream().map(one -> series.get(one.pair())).toArray(Long[]::new))
                .param(
                        "hosts",
                        placed.stream().map(one -> one.pair().host().value()).toArray(Long[]::new))
                .param(
                        "employees",
                        placed.stream()
                                .map(one -> one.pair().employee().value())
                                .toArray(Long[]::new))
                .param(
                        "starts",
                        placed.stream()
                                .map(one -> at(one.startsAt()).toString())
                                .toArray(String[]::new))
                .update();
    }

    private OffsetDateTime at(LocalDateTime local) {
        return local.atZone(clock.getZone()).toOffsetDateTime();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
