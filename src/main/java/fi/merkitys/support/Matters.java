package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import fi.merkitys.support.Matter.Somebody;
import fi.merkitys.support.texts.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Matters of the two. The database gives out what is between the viewer and another, or what the viewer was invited into. */
@Repository
@Transactional
public class Matters {
    private static final String MATTER = """
        select m.id, m.supervisor_id, s.name as supervisor, m.employee_id, e.name as employee,
               e.supervisor_id as next_id, n.name as next_supervisor,
               k.id as kind_id, k.name_en, k.name_fi, k.name_lt, k.retired_at is not null as retired,
               m.noticed, m.opened_at, m.ending, m.ending_words, m.ended_at, b.name as ended_by
        from support.matter m
        join support.kind k on k.id = m.kind_id
        join people.person s on s.id = m.supervisor_id
        join people.person e on e.id = m.employee_id
        left join people.person n on n.id = e.supervisor_id
        left join people.person b on b.id = m.ended_by
        """;
    /** Of whoever leads the employee still, of the employee, and of who was invited. */
    private static final String SEEN_BY = """
        (
          m.employee_id = :viewer
          or m.supervisor_id = :viewer and e.supervisor_id = :viewer
          or exists (select from support.guest g where g.matter_id = m.id and g.person_id = :viewer)
        )
        """;

    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For others it is not there. */
    @Transactional(readOnly = true)
    public Optional<Matter> find(MatterId id, PersonId viewer) {
        return jdbc.sql(MATTER + "where m.id = :id and " + SEEN_BY)
                .param("id", id.value())
                .param("viewer", viewer.value())
                .query(Matters::matter)
                .optional();
    }

    /** As it is now, held until the transaction ends, so that nobody moves it meanwhile. */
    Matter hold(Matter matter, PersonId viewer) {
        jdbc.sql("select id from support.matter where id = :id for update")
                .param("id", matter.id().value())
                .query(Long.class)
                .optional();
        return find(matter.id(), viewer).orElse(matter);
    }

    /** Everything about the employee, the oldest first. */
    @Transactional(readOnly = true)
    public List<Matter> about(PersonId employee) {
        return jdbc.sql(MATTER + "where m.employee_id = :employee order by m.id")
                .param("employee", employee.value())
                .query(Matters::matter)
                .list();
    }

    @Transactional(readOnly = true)
    public long countAbout(PersonId employee) {
        return jdbc.sql("select count(*) from support.matter where employee_id = :employee")
                .param("employee", employee.value())
                .query(Long.class)
                .single();
    }

    /**
     * What this supervisor had with this employee since then, the newest first: their own matters only, and those that the
     * employee gave them.
     */
    @Transactional(readOnly = true)
    public List<Matter> between(PersonId supervisor, PersonId employee, Instant since) {
        return jdbc.sql(MATTER + """
            where m.supervisor_id = :supervisor
              and m.employee_id = :employee
              and m.opened_at > :since
            order by m.opened_at desc, m.id desc
            """)
                .param("supervisor", supervisor.value())
                .param("employee", employee.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Matters::matter)
                .list();
    }

    /** The one of the same words, where somebody pressed the button twice. */
    @Transactional(readOnly = true)
    public Optional<MatterId> twin(NewMatter matter, Instant since) {
        return jdbc.sql("""
            select id
            from support.matter
            where supervisor_id = :supervisor
              and employee_id = :employee
              and noticed = :noticed
              and opened_at > :since
            order by id desc
            limit 1
            """)
                .param("supervisor", matter.supervisor().value())
                .param("employee", matter.employee().value())
                .param("noticed", matter.noticed())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(MatterId::new);
    }

    /** Those who report to the supervisor, and work here. */
    @Transactional(readOnly = true)
    public List<Somebody> reportsOf(PersonId supervisor, LocalDate today) {
        return jdbc.sql("""
            select p.id, p.name
            from people.person p
            where p.supervisor_id = :supervisor
              and not p.erased
              and (p.hired_on is null or p.hired_on <= :today)
              and (p.left_on is null or p.left_on >= :today)
            order by lower(p.name), p.id
            """)
                .param("supervisor", supervisor.value())
                .param("today", today)
                .query((row, number) -> new Somebody(new PersonId(row.getLong("id")), row.getString("name")))
                .list();
    }

    MatterId add(NewMatter matter, Instant at) {
        return new MatterId(jdbc.sql("""
            insert into support.matter (supervisor_id, employee_id, kind_id, noticed, opened_at, touched_at)
            values (:supervisor, :employee, :kind, :noticed, :at, :at)
            returning id
            """)
                .param("supervisor", matter.supervisor().value())
                .param("employee", matter.employee().value())
                .param("kind", matter.kind().id())
                .param("noticed", matter.noticed())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    void touch(MatterId id, Instant at) {
        jdbc.sql("update support.matter set touched_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void close(MatterId id, Ending ending, String words, PersonId by, Instant at) {
        jdbc.sql("""
            update support.matter
            set ending = :ending, ending_words = nullif(:words, ''), ended_at = :at, ended_by = :by, touched_at = :at
            where id = :id
            """)
                .param("ending", ending.key())
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("id", id.value())
                .update();
    }

    void giveTo(MatterId id, PersonId supervisor, Instant at) {
        jdbc.sql("update support.matter set supervisor_id = :supervisor, touched_at = :at where id = :id")
                .param("supervisor", supervisor.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private static Matter matter(ResultSet row, int number) throws SQLException {
        var next = row.getLong("next_id");
        var supervisor = row.getLong("supervisor_id");
        var ending = row.getString("ending");
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Matter(
                new MatterId(row.getLong("id")),
                new Somebody(new PersonId(supervisor), row.getString("supervisor")),
                new Somebody(new PersonId(row.getLong("employee_id")), row.getString("employee")),
                next == 0 || next == supervisor
                        ? null
                        : new Somebody(new PersonId(next), row.getString("next_supervisor")),
                next == supervisor,
                kind(row),
                row.getString("noticed"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                ending == null ? null : Ending.of(ending).orElseThrow(),
                row.getString("ending_words"),
                instant(endedAt),
                row.getString("ended_by"));
    }

    static Kind kind(ResultSet row) throws SQLException {
        return new Kind(
                row.getLong("kind_id"),
                row.getString("name_en"),
                row.getString("name_fi"),
                row.getString("name_lt"),
                row.getBoolean("retired"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
