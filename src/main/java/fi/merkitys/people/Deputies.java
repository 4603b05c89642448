package fi.merkitys.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for which supervisor, and when. */
@Repository
public class Deputies {
    private static final String DEPUTIES = """
        select d.id, d.supervisor_id, s.name as supervisor, d.deputy_id, v.name as deputy, d.from_day, d.until_day,
               (v.left_on is null or v.left_on >= :today) and v.roles && array['supervisor', 'coach', 'leader'] as able
        from people.deputy d
        join people.person s on s.id = d.supervisor_id
        join people.person v on v.id = d.deputy_id
        where d.ended_at is null
          and d.until_day >= :today
        """;

    private final JdbcClient jdbc;

    Deputies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Both days included.
     *
     * @param able whether the deputy still works here and leads or coaches others; who does not sees nothing
     */
    public record Deputy(
            long id,
            long supervisorId,
            String supervisor,
            long deputyId,
            String deputy,
            LocalDate fromDay,
            LocalDate untilDay,
            boolean able) {
        public boolean holdsOn(LocalDate day) {
            return able && !fromDay.isAfter(day) && !untilDay.isBefore(day);
        }
    }

    /** Those who stand in for a supervisor now or later, the next first. */
    public List<Deputy> of(PersonId supervisor, LocalDate today) {
        return jdbc.sql(DEPUTIES + "  and d.supervisor_id = :person\norder by d.from_day")
                .param("person", supervisor.value())
                .param("today", today)
                .query(Deputy.class)
                .list();
    }

    /** Whom somebody stands in for now or later. */
    public List<Deputy> by(PersonId deputy, LocalDate today) {
        return jdbc.sql(DEPUTIES + "  and d.deputy_id = :person\norder by d.from_day, d.id")
                .param("person", deputy.value())
                .param("today", today)
                .query(Deputy.class)
                .list();
    }

    /** Whom somebody stands in for today. */
    public List<Deputy> heldBy(PersonId deputy, LocalDate today) {
        return by(deputy, today).stream().filter(one -> one.holdsOn(today)).toList();
    }

    /** Who stands in for a person's line supervisor today. */
    public Optional<Deputy> forSupervisorOf(PersonId person, LocalDate today) {
        return jdbc
                .sql(DEPUTIES + """
                      and d.from_day <= :today
                      and d.supervisor_id = (select p.supervisor_id from people.person p where p.id = :person)
                    """)
                .param("person", person.value())
                .param("today", today)
                .query(Deputy.class)
                .list()
                .stream()
                .filter(Deputy::able)
                .findFirst();
    }

    /** Now or later, of the person or by the person; and who stands in for the person's line supervisor today. */
    public List<Deputy> concerning(PersonId person, LocalDate today) {
        return jdbc
                .sql(DEPUTIES + """
                      and (
                        :person in (d.supervisor_id, d.deputy_id)
                        or d.from_day <= :today
                        and d.supervisor_id = (select p.supervisor_id from people.person p where p.id = :person)
                      )
                    order by d.deputy_id <> :person, d.supervisor_id <> :person, d.from_day, d.id
                    """)
                .param("person", person.value())
                .param("today", today)
                .query(Deputy.class)
                .list()
                .stream()
                .filter(one -> one.able() || one.supervisorId() == person.value() || one.deputyId() == person.value())
                .toList();
    }

    /** Everybody's that hold or are to come. */
    public List<Deputy> all(LocalDate today) {
        return jdbc.sql(DEPUTIES + "order by d.until_day, d.id")
                .param("today", today)
                .query(Deputy.class)
                .list();
    }

    /** Everything that there was with this person in it, the oldest first, for the person's own eyes. */
    public List<Kept> with(PersonId person) {
        return jdbc.sql("""
            select s.name as supervisor, v.name as deputy, d.from_day, d.until_day, d.ended_at
            from people.deputy d
            join people.person s on s.id = d.supervisor_id
            join people.person v on v.id = d.deputy_id
            where :person in (d.supervisor_id, d.deputy_id)
            order by d.from_day, d.id
            """).param("person", person.value()).query(Kept.class).list();
    }

    public record Kept(
            String supervisor,
            String deputy,
            LocalDate fromDay,
            LocalDate untilDay,
            @Nullable OffsetDateTime endedAt) {}

    /** @return whether there was nobody yet for any of these days */
    public boolean add(PersonId supervisor, PersonId deputy, LocalDate from, LocalDate until, PersonId by, Instant at) {
        try {
            return jdbc.sql("""
                insert into people.deputy (supervisor_id, deputy_id, from_day, until_day, named_by, named_at)
                select :supervisor, :deputy, :from, :until, :by, :at
                where not exists (
                  select from people.deputy d
                  where d.supervisor_id = :supervisor
                    and d.ended_at is null
                    and d.from_day <= :until
                    and d.until_day >= :from
                )
                """)
                            .param("supervisor", supervisor.value())
                            .param("deputy", deputy.value())
                            .param("from", from)
                            .param("until", until)
                            .param("by", by.value())
                            .param("at", at.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
        } catch (DataIntegrityViolationException e) {
            // Somebody was quicker by a moment.
            return false;
        }
    }

    /** From this moment on. */
    public boolean end(long id, PersonId supervisor, Instant at) {
        return jdbc.sql("""
            update people.deputy
            set ended_at = :at
            where id = :id and supervisor_id = :supervisor and ended_at is null
            """)
                        .param("id", id)
                        .param("supervisor", supervisor.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whose line supervisor this is. */
    public List<PersonId> reportsOf(PersonId supervisor, LocalDate today) {
        return jdbc.sql("""
            select id
            from people.person
            where supervisor_id = :supervisor
              and (left_on is null or left_on >= :today)
            order by id
            """)
                .param("supervisor", supervisor.value())
                .param("today", today)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** Whether somebody may stand in: works here until then, and leads or coaches others. */
    public boolean isAble(PersonId person, LocalDate until) {
        return jdbc.sql("""
            select exists (
              select from people.person
              where id = :person
                and (left_on is null or left_on >= :until)
                and roles && array['supervisor', 'coach', 'leader']
            )
            """)
                .param("person", person.value())
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    /** Those who may stand in for a supervisor, as fields suggest them: colleagues of the same leader first. */
    public List<String> candidates(PersonId supervisor, LocalDate today, int most) {
        return jdbc.sql("""
            select p.name || ' · ' || coalesce(p.employee_id, p.email, '#' || p.id) as label
            from people.person p
            join people.person s on s.id = :supervisor
            where p.id <> s.id
              and (p.left_on is null or p.left_on >= :today)
              and p.roles && array['supervisor', 'coach', 'leader']
            order by p.supervisor_id is not distinct from s.supervisor_id desc, lower(p.name), p.id
            limit :most
            """)
                .param("supervisor", supervisor.value())
                .param("today", today)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Supervisors who are away for some days, begin by then, and have nobody who stands in. */
    @Transactional(readOnly = true)
    public List<Uncovered> uncovered(LocalDate today, LocalDate by, int days) {
        return jdbc.sql("""
            select s.id, s.name, greatest(a.from_day, :today) as from_day, a.until_day
            from people.absence a
            join people.person s on s.id = a.person_id
            where a.until_day >= :today
              and a.from_day <= :by
              and a.until_day - greatest(a.from_day, :today) + 1 >= :days
              and (s.left_on is null or s.left_on >= :today)
              and exists (
                select from people.person r
                where r.supervisor_id = s.id and (r.left_on is null or r.left_on >= :today)
              )
              and not exists (
                select from people.deputy d
                where d.supervisor_id = s.id
                  and d.ended_at is null
                  and d.from_day <= a.until_day
                  and d.until_day >= greatest(a.from_day, :today)
              )
            order by from_day, lower(s.name), s.id
            """)
                .param("today", today)
                .param("by", by)
                .param("days", days)
                .query(Uncovered.class)
                .list();
    }

    public record Uncovered(long id, String name, LocalDate fromDay, LocalDate untilDay) {}
}
