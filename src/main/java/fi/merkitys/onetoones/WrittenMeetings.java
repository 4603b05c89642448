package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes what becomes of meetings. Each change counts up, so that calendars know the newest. */
@Repository
@Transactional
class WrittenMeetings {
    private static final MeetingRow ROW = new MeetingRow();

    private final JdbcClient jdbc;
    private final Clock clock;

    WrittenMeetings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void hold(MeetingId id, Instant at) {
        jdbc.sql("""
            update onetoones.meeting
            set state = 'held',
                held_at = greatest(starts_at, least(:at, starts_at + interval '12 hours'))
            where id = :id
              and state in ('planned', 'skipped')
            """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The meeting and those planned ones of its series that come after it. */
    @Transactional(readOnly = true)
    public List<Meeting> restOf(Meeting first) {
        return jdbc.sql(MEETINGS + """
            where m.id = :id
               or m.series_id = :series
              and m.starts_at > :from
              and m.state = 'planned'
            order by m.starts_at, m.id
            """)
                .param("id", first.id().value())
                .param("series", first.series(), java.sql.Types.BIGINT)
                .param("from", first.startsAt().atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list();
    }

    /** @return them as they are now */
    List<Meeting> drop(Collection<Meeting> meetings, MeetingState state, boolean seriesEnded, Instant at) {
        var ids = ids(meetings);
        jdbc.sql("""
            update onetoones.meeting
            set state = :state,
                series_ended = :ended,
                sequence = sequence + 1,
                changed_at = :at
            where id = any(:ids)
              and state = 'planned'
            """)
                .param("state", state.key())
                .param("ended", seriesEnded)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
        return read(ids);
    }

    /**
     * Calls off what was planned once for two who do not belong together any more; one who leads them through others
     * meets whom they want.
     *
     * @return them as they are now
     */
    List<Meeting> dropStrayed(Instant at) {
        return read(jdbc.sql("""
            update onetoones.meeting m
            set state = 'cancelled',
                ended_because = case
                  when e.left_on < (m.starts_at at time zone :zone)::date then 'employee_left'
                  when h.left_on < (m.starts_at at time zone :zone)::date then 'host_left'
                  else 'handed_over'
                end,
                sequence = m.sequence + 1,
                changed_at = :at
            from people.person h, people.person e
            where h.id = m.host_id
              and e.id = m.employee_id
              and m.series_id is null
              and m.state = 'planned'
              and m.starts_at > :at
              and (
                (m.starts_at at time zone :zone)::date > least(e.left_on, h.left_on)
                or (m.template <> 'skip_level' and e.supervisor_id is distinct from m.host_id)
              )
            returning m.id
            """)
                .param("zone", clock.getZone().getId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list()
                .toArray(Long[]::new));
    }

    /**
     * @param dueToo those of which the new time is the one planned for from now on
     * @return them as they are now
     */
    List<Meeting> move(SequencedMap<Meeting, LocalDateTime> times, Collection<Meeting> dueToo, Instant at) {
        var ids = ids(times.keySet());
        jdbc.sql("""
            update onetoones.meeting m
            set starts_at = g.starts_at,
                due_at = case when m.id = any(:dueToo) then g.starts_at else m.due_at end,
                sequence = m.sequence + 1,
                changed_at = :at
            from unnest(cast(:ids as bigint[]), cast(:starts as timestamptz[])) as g(id, starts_at)
            where m.id = g.id
              and m.state = 'planned'
            """)
                .param("dueToo", ids(dueToo))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .param(
                        "starts",
                        times.values().stream()
                                .map(time -> time.atZone(clock.getZone())
                                        .toOffsetDateTime()
                                        .toString())
                                .toArray(String[]::new))
                .update();
        return read(ids);
    }

    private List<Meeting> read(Long[] ids) {
        return jdbc.sql(MEETINGS + "where m.id = any(:ids)\norder by m.starts_at, m.id")
                .param("ids", ids)
                .query(ROW)
                .list();
    }

    void endSeries(long series, String why, Instant at) {
        jdbc.sql("""
            update onetoones.series
            set ended_at = :at,
                ended_because = :why
            where id = :series
              and ended_at is null
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("series", series)
                .update();
    }

    private static Long[] ids(Collection<Meeting> meetings) {
        return meetings.stream().map(meeting -> meeting.id().value()).toArray(Long[]::new);
    }
}
