package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of many meetings of the past at once, for whoever brings a history along. */
@Repository
@Transactional
public class Histories {
    private final JdbcClient jdbc;
    private final Clock clock;

    Histories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param startsAt when it was in the end, where it was moved */
    public record Became(
            MeetingId meeting,
            MeetingState state,
            Instant startsAt,
            @Nullable Instant heldAt) {}

    /** Planned ones whose time is over. */
    @Transactional(readOnly = true)
    public List<Meeting> unsaid() {
        return jdbc.sql(MEETINGS + "where m.state = 'planned'\n  and m.starts_at < :now\norder by m.starts_at, m.id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(new MeetingRow())
                .list();
    }

    /** What this host held until then and wrote nothing after ends with these words, the next date agreed. */
    public int ended(PersonId host, Instant until, String summary) {
        return jdbc.sql("""
            insert into onetoones.talk (
              meeting_id, host_id, employee_id, version_id, summary, next_confirmed, ended_by, ended_at
            )
            select m.id, m.host_id, m.employee_id, v.id, :summary, true, m.host_id, m.held_at
            from onetoones.meeting m
            join (
              select template, max(id) as id from onetoones.template_version group by template
            ) v on v.template = m.template
            where m.host_id = :host
              and m.state = 'held'
              and m.held_at < :until
            on conflict do nothing
            """)
                .param("host", host.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("summary", summary)
                .update();
    }

    /**
     * What this host talked about then, in place of the usual: the last one with each that was held within these days. Those
     * of which something is written stay what they are.
     */
    public int were(PersonId host, String template, Instant from, Instant until) {
        return jdbc.sql("""
            update onetoones.meeting m
            set template = :template
            where m.id in (
              select distinct on (g.employee_id) g.id
              from onetoones.meeting g
              where g.host_id = :host
                and g.state = 'held'
                and g.template = 'monthly'
                and g.held_at >= :from
                and g.held_at < :until
                and not exists (select from onetoones.talk t where t.meeting_id = g.id)
              order by g.employee_id, g.starts_at desc
            )
            """)
                .param("host", host.value())
                .param("template", template)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Why this host left out what they left out: one of these words for each, in turn. */
    public int explained(PersonId host, List<String> reasons) {
        return jdbc.sql("""
            insert into onetoones.reason (meeting_id, words, given_by, given_at)
            select m.id, (cast(:reasons as text[]))[1 + m.id % :many], m.host_id, m.due_at - interval '1 day'
            from onetoones.meeting m
            where m.host_id = :host
              and m.state = 'skipped'
            on conflict do nothing
            """)
                .param("host", host.value())
                .param("reasons", reasons.toArray(String[]::new))
                .param("many", reasons.size())
                .update();
    }

    public void write(Collection<Became> all) {
        jdbc.sql("""
            update onetoones.meeting m
            set state = g.state,
                starts_at = g.starts_at,
                held_at = g.held_at
            from unnest(
              cast(:ids as bigint[]), cast(:states as text[]), cast(:starts as timestamptz[]), cast(:held as timestamptz[])
            ) as g(id, state, starts_at, held_at)
            where m.id = g.id
              and m.state = 'planned'
            """)
                .param("ids", all.stream().map(one -> one.meeting().value()).toArray(Long[]::new))
                .param("states", all.stream().map(one -> one.state().key()).toArray(String[]::new))
                .param(
                        "starts",
                        all.stream().map(one -> one.startsAt().toString()).toArray(String[]::new))
                .param(
                        "held",
                        all.stream()
                                .map(one -> one.heldAt() == null
                                        ? null
                                        : one.heldAt().toString())
                                .toArray(String[]::new))
                .update();
    }
}
