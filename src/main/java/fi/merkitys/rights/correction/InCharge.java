package fi.merkitys.rights.correction;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Who is in charge of the open requests, as of now. It follows from {@link Duty} and from who works here today: whoever
 * leaves takes no request along.
 */
@Repository
class InCharge {
    /** Fills {@code in_charge} from {@code open}: an id, who asks, the category and the last day of each request. */
    private static final String OF_THE_OPEN = """
        , duty as (
          select category, step, duty
          from unnest(:categories, cast(:steps as integer[]), :duties) as d(category, step, duty)
        ), able as (
          select o.id, o.due_on, h.person_id, dense_rank() over (partition by o.id order by d.step) as turn
          from open o
          join duty d on d.category = o.category
          cross join lateral rights.on_duty(d.duty, o.asked_by, :today) h
        ), in_charge as (
          select distinct id, person_id
          from able
          where turn = 1
             or (turn = 2 and due_on < :today)
        )
        """;

    private static final String REQUESTS = "with open as (select id, asked_by, category, due_on from rights.correction"
            + " where outcome is null)" + OF_THE_OPEN;
    private static final String QUESTION = "with open as (select 0 as id, cast(:asker as bigint) as asked_by,"
            + " :category as category, date 'infinity' as due_on)" + OF_THE_OPEN;

    private final JdbcClient jdbc;
    private final Clock clock;

    InCharge(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose turn it would be if this person asked now. */
    List<String> names(PersonId asker, Category category) {
        return declared(jdbc.sql(QUESTION + """
            select p.name
            from in_charge c
            join people.person p on p.id = c.person_id
            order by p.name, p.id
            """))
                .param("asker", asker.value())
                .param("category", category.key())
                .query(String.class)
                .list();
    }

    /** The open requests that wait for this person. */
    List<Long> waitingFor(PersonId person) {
        return declared(jdbc.sql(REQUESTS + "select id from in_charge where person_id = :person"))
                .param("person", person.value())
                .query(Long.class)
                .list();
    }

    /** Who has not been told yet that a request waits for them. */
    List<Reader> untold() {
        return readers("""
            where not exists (
              select from rights.correction_told t where t.correction_id = c.id and t.person_id = c.person_id
            )
            """);
    }

    /** Who is in charge of requests that have to be answered by this day and of which nobody was reminded. */
    List<Reader> toRemind(LocalDate by) {
        return declared(jdbc.sql(REQUESTS + READERS + "where r.reminded_at is null and r.due_on <= :by"))
                .param("by", by)
                .query(Reader.class)
                .list();
    }

    private static final String READERS = """
        select c.id as correction, c.person_id as person, p.email, p.language, r.due_on
        from in_charge c
        join rights.correction r on r.id = c.id
        join people.person p on p.id = c.person_id
        """;

    private List<Reader> readers(String which) {
        return declared(jdbc.sql(REQUESTS + READERS + which))
                .query(Reader.class)
                .list();
    }

    record Reader(
            long correction,
            long person,
            @Nullable String email,
            @Nullable String language,
            LocalDate dueOn) {}

    private StatementSpec declared(StatementSpec statement) {
        var categories = new ArrayList<String>();
        var steps = new ArrayList<Integer>();
        var duties = new ArrayList<String>();
        for (var category : Category.values()) {
            var turns = Duty.inTurn(category);
            for (var step = 0; step < turns.size(); step++) {
                for (var duty : turns.get(step)) {
                    categories.add(category.key());
                    steps.add(step);
                    duties.add(duty.key());
                }
            }
        }
        return statement
                .param("categories", categories.toArray(String[]::new))
                .param("steps", steps.toArray(Integer[]::new))
                .param("duties", duties.toArray(String[]::new))
                .param("today", LocalDate.now(clock));
    }
}
