package fi.merkitys.bench;

import fi.merkitys.identity.SignedIn;
import fi.merkitys.installation.TestDatabase;
import fi.merkitys.people.PersonId;
import fi.merkitys.successes.rhythm.ReadRhythm;
import fi.merkitys.successes.rhythm.Unit;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Rhythm and fairness of 10,000 people over 52 weeks, as their leader reads them; beside one query for each person. */
@SuppressWarnings("SystemOut")
final class Recognition {
    private static final int AGENTS = 10_000;
    private static final int TEAM = 15;
    private static final int ROUNDS = 25;
    private static final int WARM_UP = 25;

    private final Workplace workplace;
    private final ReadRhythm rhythm;

    private Recognition(Workplace workplace) {
        this.workplace = workplace;
        this.rhythm = workplace.context().getBean(ReadRhythm.class);
    }

    static void run() throws Exception {
        var data = Files.createTempDirectory("bench");
        try (var workplace = Workplace.of(data, AGENTS, TEAM, 1_000)) {
            var recognition = new Recognition(workplace);
            recognition.fill();
            recognition.signIn();
            recognition.measure();
        } finally {
            SecurityContextHolder.clearContext();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** Fifteen thanks each in a year, a third of them from supervisors, and five absences of a week. */
    private void fill() throws SQLException {
        try (var owner = TestDatabase.ownerOf(workplace.context());
                var statement = owner.createStatement()) {
            statement.execute("select setseed(0.5)");
            statement.execute("""
                insert into successes.success (kind, teller_id, words, audience, told_at)
                select case when n % 12 = 0 then 'customer' else 'kudos' end,
                  case when n % 3 = 0 then p.supervisor_id else p.id - 1 end, 'Well done.', 'all',
                  now() - random() * interval '364 days'
                from people.person p
                cross join generate_series(1, 15) as n
                where p.roles = '{agent}'
                """);
            statement.execute("""
                insert into successes.receiver (success_id, person_id, told_at)
                select s.id, a.ids[1 + floor(random() * cardinality(a.ids))::integer], s.told_at
                from successes.success s
                cross join (select array_agg(id) as ids from people.person where roles = '{agent}') a
                """);
            statement.execute("""
                insert into people.absence (person_id, from_day, until_day)
                select p.id, current_date - 60 * n - (p.id % 50)::integer, current_date - 60 * n - (p.id % 50)::integer + 6
                from people.person p
                cross join generate_series(1, 5) as n
                where p.roles = '{agent}'
                """);
            statement.execute("vacuum analyze successes.success, successes.receiver, people.absence, people.person");
        }
    }

    private void signIn() {
        var leader = workplace
                .database()
                .sql("select id from people.person where email = 'leader@bench.example'")
                .query(Long.class)
                .single();
        var who = SignedIn.as(new PersonId(leader));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(who, null, who.getAuthorities()));
    }

    private void measure() {
        var times = new double[ROUNDS];
        List<Unit> units = List.of();
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var begin = System.nanoTime();
            units = rhythm.ofUnits();
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        var middle = times[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "%n%,d people in %,d teams, 150,000 thanks and 50,000 absences in 52 weeks%n"
                        + "  from the database to the verdicts %.0f ms, at worst %.0f ms (at most 150)%n",
                units.stream().mapToInt(unit -> unit.group().people()).sum(),
                units.size(),
                middle,
                times[ROUNDS - 1]);
        var one = oneByOne();
        System.out.printf(Locale.ROOT, "  one query for each person %.0f ms, ratio %.1f%n", one, one / middle);
    }

    /** Only what the database has to tell, without reckoning anything: the weeks of thanks and the absences. */
    private double oneByOne() {
        var people = workplace
                .database()
                .sql("select id from people.person where roles = '{agent}'")
                .query(Long.class)
                .list();
        var begin = System.nanoTime();
        new TransactionTemplate(workplace.context().getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> people.forEach(this::weeksOf));
        return (System.nanoTime() - begin) / 1e6;
    }

    private void weeksOf(long person) {
        workplace
                .database()
                .sql("""
                    select date_trunc('week', r.told_at), count(*) filter (where s.kind = 'customer'), count(*),
                      (select count(*) from people.absence a where a.person_id = r.person_id)
                    from successes.receiver r
                    join successes.success s on s.id = r.success_id
                    where r.person_id = ? and r.told_at >= now() - interval '364 days'
                    group by 1, r.person_id
                    """)
                .param(person)
                .query((row, number) -> row.getLong(3))
                .list();
    }
}
