package fi.merkitys.voice.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.installation.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Thousands of voices whose clocks all ring today: a third is late, a third so late that somebody above knows, and a third has
 * waited for thanks long enough.
 */
final class ManyVoices implements AutoCloseable {
    private final Connection owner;
    private final int third;

    ManyVoices(int third) throws SQLException {
        this.owner = TestDatabase.shared().owner();
        this.third = third;
        sweep();
        fill();
    }

    private void fill() throws SQLException {
        run("insert into people.person (name, roles, workdays) values ('Clocks: above', '{leader}', 31)");
        run("""
            insert into people.person (name, roles, workdays, supervisor_id)
            select 'Clocks: ' || n, '{agent}', 31, (select id from people.person where name = 'Clocks: above')
            from generate_series(1, 40) n
            """);
        run("""
            insert into voice.item (
              kind, words, raised_at, audience, state, owner_id, answer, answer_words, answered_at, clock, due_by, next_on, stage
            )
            select 'idea', 'Clocks: ' || n, now() - interval '30 days', 'route',
              case n %% 3 when 2 then 'answered' else 'with_owner' end, p.people[1 + n %% 40],
              case n %% 3 when 2 then 'no' end, case n %% 3 when 2 then 'Because.' end, case n %% 3 when 2 then now() end,
              case n %% 3 when 2 then 'thanks' else 'reply' end, current_date - 3, current_date - 1,
              case n %% 3 when 1 then 2 else 0 end
            from generate_series(1, %d) n
            cross join (select array_agg(id order by id) as people from people.person where name ~ '^Clocks: \\d') p
            """.formatted(3 * third));
        run("""
            insert into voice.raiser (item_id, person_id, raised_at, seen_at)
            select i.id, (select min(id) from people.person where name ~ '^Clocks: \\d'), i.raised_at, i.raised_at
            from voice.item i
            where i.words like 'Clocks: %'
            """);
    }

    /** Each once, and nothing of it left to be done. */
    void allAreTold() throws SQLException {
        assertThat(number("select count(*) from voice.event where kind = 'late'"))
                .isEqualTo(third);
        assertThat(number("select count(*) from voice.event where kind = 'escalated'"))
                .isEqualTo(third);
        assertThat(number("select count(*) from voice.event where kind = 'silence'"))
                .isEqualTo(third);
        assertThat(number("select count(distinct item_id) from voice.event")).isEqualTo(3 * third);
        assertThat(counted("late")).as("owners, of both kinds").isEqualTo(2 * third);
        assertThat(counted("above")).isEqualTo(third);
        assertThat(number("select count(distinct path) from notifications.notice where key = 'voice.notice.escalated'"))
                .isEqualTo(third);
        assertThat(number("select count(*) from notifications.notice where key = 'voice.notice.escalated'"))
                .isEqualTo(third);
        assertThat(number("select count(*) from voice.item where state = 'closed'"))
                .isEqualTo(third);
        assertThat(number("select count(*) from voice.item where state <> 'closed' and (clock is null or next_on"
                        + " <= current_date)"))
                .as("no clock is lost, and none rings again today")
                .isZero();
    }

    private int counted(String key) throws SQLException {
        return number("select coalesce(sum((args ->> 0)::int), 0) from notifications.notice where key = 'voice.notice."
                + key + "'");
    }

    int done() throws SQLException {
        return number("select count(*) from voice.event");
    }

    private int number(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void sweep() throws SQLException {
        run("truncate voice.item cascade");
        run("delete from notifications.notice where person_id in (select id from people.person where name like"
                + " 'Clocks: %')");
        run("delete from people.person where name like 'Clocks: %' and supervisor_id is not null");
        run("delete from people.person where name like 'Clocks: %'");
    }

    @Override
    public void close() throws SQLException {
        sweep();
        owner.close();
    }
}
