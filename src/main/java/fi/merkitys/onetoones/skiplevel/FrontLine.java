package fi.merkitys.onetoones.skiplevel;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Agents who are led by a leader through somebody else, and how long each has waited. */
@Repository
@Transactional
public class FrontLine {
    public static final String TEMPLATE = "skip_level";
    private static final int USUALLY = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    FrontLine(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param met the last time, or never */
    public record Waiting(
            PersonId id,
            String name,
            @Nullable String team,
            String supervisor,
            @Nullable Instant met) {}

    /**
     * Who has not been met the longest comes first; among those who were never met the lot decides, so that nobody is
     * favoured. Whoever is invited already is not there.
     */
    @Transactional(readOnly = true)
    public List<Waiting> next(PersonId leader, int most) {
        return jdbc.sql("""
            with met as (
              select m.employee_id, max(m.held_at) as at
              from onetoones.meeting m
              where m.host_id = :leader
                and m.state = 'held'
              group by m.employee_id
            )
            select p.id, p.name, t.name as team, s.name as supervisor, met.at
            from people.person p
            join people.led_by(:leader) l on l.person_id = p.id
            join people.person s on s.id = p.supervisor_id
            left join people.team t on t.id = p.team_id
            left join met on met.employee_id = p.id
            where p.supervisor_id <> :leader
              and p.roles @> array['agent']
              and (p.left_on is null or p.left_on >= :today)
              and not exists (
                select from onetoones.meeting m
                where m.host_id = :leader
                  and m.employee_id = p.id
                  and m.state = 'planned'
                  and m.starts_at > :now
              )
            order by met.at nulls first, md5(:leader || ' ' || p.id), p.id
            limit :most
            """)
                .param("leader", leader.value())
                .param("today", LocalDate.now(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> {
                    var met = row.getObject("at", OffsetDateTime.class);
                    return new Waiting(
                            new PersonId(row.getLong("id")),
                            row.getString("name"),
                            row.getString("team"),
                            row.getString("supervisor"),
                            met == null ? null : met.toInstant());
                })
                .list();
    }

    @Transactional(readOnly = true)
    public boolean isAny(PersonId leader) {
        return !next(leader, 1).isEmpty();
    }

    /** How many a month this leader wants to meet. */
    @Transactional(readOnly = true)
    public int perMonth(PersonId leader) {
        return chosen(leader).orElse(USUALLY);
    }

    private OptionalInt chosen(PersonId leader) {
        return jdbc.sql("select per_month from onetoones.skip_level_rhythm where leader_id = :leader")
                .param("leader", leader.value())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    public void choose(PersonId leader, int perMonth) {
        jdbc.sql("""
            insert into onetoones.skip_level_rhythm (leader_id, per_month, chosen_at)
            values (:leader, :perMonth, :now)
            on conflict (leader_id) do update
            set per_month = excluded.per_month, chosen_at = excluded.chosen_at
            """)
                .param("leader", leader.value())
                .param("perMonth", perMonth)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many were met, or are invited, within a month. */
    @Transactional(readOnly = true)
    public long within(PersonId leader, LocalDate first, LocalDate next) {
        return jdbc.sql("""
            select count(*)
            from onetoones.meeting
            where host_id = :leader
              and template = :template
              and state in ('planned', 'held')
              and starts_at >= :from
              and starts_at < :until
            """)
                .param("leader", leader.value())
                .param("template", TEMPLATE)
                .param("from", first.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("until", next.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Long.class)
                .single();
    }
}
