package fi.merkitys.bench;

import fi.merkitys.identity.SignedIn;
import fi.merkitys.installation.TestDatabase;
import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Place;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** The wall with a million recognitions of three years: its first page, and pages far down, beside counting from the top. */
@SuppressWarnings("SystemOut")
final class Feed {
    private static final int AGENTS = 10_000;
    private static final int TEAM = 15;
    private static final int RECOGNITIONS = 1_000_000;
    private static final double WARM_UP = 5;
    private static final double MEASURED = 4;
    private static final int ROUNDS = 15;

    private final Workplace workplace;
    private final String session;

    private Feed(Workplace workplace) throws Exception {
        this.workplace = workplace;
        this.session = workplace.signIn("a0@bench.example");
    }

    static void run() throws Exception {
        var data = Files.createTempDirectory("bench");
        try (var workplace = Workplace.of(data, AGENTS, TEAM, 1_000)) {
            fill(workplace);
            var feed = new Feed(workplace);
            feed.pages();
            feed.fromTheTop();
        } finally {
            SecurityContextHolder.clearContext();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** Four in five are for all; some are for the team, for one alone, or hidden. Half of them have signs or an answer. */
    private static void fill(Workplace workplace) throws SQLException {
        try (var owner = TestDatabase.ownerOf(workplace.context());
                var statement = owner.createStatement()) {
            statement.execute("select setseed(0.5)");
            statement.execute("""
                create temporary table agent as
                select row_number() over (order by p.id) as turn, p.id, p.team_id, t.site_id
                from people.person p join people.team t on t.id = p.team_id
                where p.roles = '{agent}'
                """);
            statement.execute("""
                insert into successes.success (kind, teller_id, words, audience, told_at, hidden_at)
                select case when n %% 12 = 0 then 'customer' else 'kudos' end, a.id,
                  'You stayed with the customer until it was settled, number ' || n || '.',
                  case when n %% 8 = 0 then 'team' when n %% 13 = 0 then 'receiver' else 'all' end,
                  now() - random() * interval '1092 days',
                  case when n %% 100 = 1 then now() end
                from generate_series(1, %d) as n
                join agent a on a.turn = 1 + n %% (select count(*) from agent)
                """.formatted(RECOGNITIONS));
            statement.execute("""
                insert into successes.receiver (success_id, person_id, told_at)
                select s.id, a.id, s.told_at
                from successes.success s
                join agent a on a.turn = 1 + (s.id * 7919) % (select count(*) from agent)
                """);
            statement.execute("""
                insert into successes.place (success_id, team_id, site_id, told_at)
                select r.success_id, a.team_id, a.site_id, r.told_at
                from successes.receiver r join agent a on a.id = r.person_id
                """);
            statement.execute("""
                insert into successes.reaction (success_id, person_id, kind, at)
                select s.id, s.teller_id, 'heart', s.told_at from successes.success s where s.id % 2 = 0
                """);
            statement.execute("""
                insert into successes.reply (success_id, author_id, words, at)
                select s.id, s.teller_id, 'Well said.', s.told_at from successes.success s where s.id % 4 = 0
                """);
            statement.execute("vacuum analyze successes.success, successes.receiver, successes.place,"
                    + " successes.reaction, successes.reply, people.person");
        }
    }

    private void pages() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%n%,d recognitions of %,d people in three years, pages of 20, over HTTP (median at most 15 ms)%n",
                RECOGNITIONS,
                AGENTS);
        for (var of : new String[] {"", "of=team", "of=site", "of=mine"}) {
            for (var share : new double[] {0, 0.5, 0.99}) {
                var after = share == 0 ? "" : "&after=" + placeAt(share);
                var load = new Load(workplace.port(), "/successes?" + of + after, session);
                load.run(1, WARM_UP);
                System.out.printf(
                        Locale.ROOT,
                        "  %-8s %3.0f %% down: %s%n",
                        of.isEmpty() ? "all" : of.substring(3),
                        share * 100,
                        load.run(1, MEASURED));
            }
        }
    }

    /** So far down in time. */
    private Place placeAt(double share) throws SQLException {
        try (var owner = TestDatabase.ownerOf(workplace.context());
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select told_at, id from successes.success where told_at <= now() - interval '1092 days' * "
                                + share + " order by told_at desc, id desc limit 1")) {
            row.next();
            return new Place(row.getObject("told_at", OffsetDateTime.class).toInstant(), row.getLong("id"));
        }
    }

    /** The same statement, with the place or with the number of rows before it. */
    private void fromTheTop() throws Exception {
        var agent = workplace
                .database()
                .sql("select id from people.person where email = 'a0@bench.example'")
                .query(Long.class)
                .single();
        var who = SignedIn.as(new PersonId(agent));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(who, null, who.getAuthorities()));
        var place = placeAt(0.5);
        var keyset = median(() -> workplace
                .database()
                .sql("""
                    select s.id from successes.success s where (s.told_at, s.id) < (:at, :id)
                    order by s.told_at desc, s.id desc limit 21
                    """)
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("id", place.id())
                .query(Long.class)
                .list());
        var offset = median(() -> workplace
                .database()
                .sql("select s.id from successes.success s order by s.told_at desc, s.id desc offset :n limit 21")
                .param("n", RECOGNITIONS / 2)
                .query(Long.class)
                .list());
        System.out.printf(
                Locale.ROOT,
                "  the statement alone, half way down: from the place on %.1f ms, counted from the top %.0f ms, ratio"
                        + " %.0f%n",
                keyset,
                offset,
                offset / keyset);
    }

    private double median(Runnable work) {
        var transaction = new TransactionTemplate(workplace.context().getBean(PlatformTransactionManager.class));
        var times = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var begin = System.nanoTime();
            transaction.executeWithoutResult(status -> work.run());
            times[round] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
