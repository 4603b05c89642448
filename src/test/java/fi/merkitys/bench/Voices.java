package fi.merkitys.bench;

import fi.merkitys.identity.SignedIn;
import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.TestDatabase;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import fi.merkitys.voice.Items;
import fi.merkitys.voice.Similar;
import fi.merkitys.voice.clocks.RunClocks;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;

/** 1,000,000 items, 100,000 of them open: an owner's board, what is like what somebody types, and clocks that all ring. */
@SuppressWarnings("SystemOut")
final class Voices {
    private static final int AGENTS = 2_000;
    private static final int TEAM = 12;
    private static final int ROUNDS = 40;
    private static final List<String> TYPED = List.of(
            "tulostin ei toimi",
            "asiakkaan lasku on väärin",
            "järjestelmä kirjaa ulos kesken puhelun",
            "kuulokkeet rikki",
            "hidas",
            "sąskaitų spausdinimas stringa",
            "klientas laukia grąžinimo",
            "ausinės neveikia",
            "programa lėta rytais",
            "instrukcija pasenusi");
    private static final String WORDS =
            "tulostin tulostimen lasku laskun laskutus asiakas asiakkaan järjestelmä järjestelmän kirjautuminen kirjaa"
                + " ulos kesken puhelu puhelun kuulokkeet kuulokkeiden rikki hidas hitaasti ohje ohjeen vanhentunut"
                + " hinta hinnan muutto muuton lomake tilaus tilauksen toimitus myöhässä palautus palautuksen chat"
                + " jono jonossa tauko tauon vuoro vuoron esihenkilö tiimi sąskaita sąskaitų sąskaitos spausdinimas"
                + " spausdintuvas stringa klientas kliento klientai laukia grąžinimas grąžinimo ausinės ausinių"
                + " neveikia programa programos lėta rytais instrukcija instrukcijos pasenusi kaina kainos užsakymas"
                + " užsakymo pristatymas vėluoja pokalbis eilė pertrauka pamaina vadovas komanda mokėjimas mokėjimo"
                + " slaptažodis prisijungimas sistema sistemos langas";

    private final Workplace workplace;

    private Voices(Workplace workplace) {
        this.workplace = workplace;
    }

    static void run() throws Exception {
        var data = Files.createTempDirectory("bench");
        try (var workplace = Workplace.of(data, AGENTS, TEAM, 1_000)) {
            var voices = new Voices(workplace);
            voices.fill();
            voices.measure();
        } finally {
            SecurityContextHolder.clearContext();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void fill() throws SQLException {
        try (var owner = TestDatabase.ownerOf(workplace.context());
                var statement = owner.createStatement()) {
            statement.execute("select setseed(0.5)");
            // A million keys are not looked up one by one.
            statement.execute("set session_replication_role = replica");
            statement.execute("create temporary table word as select string_to_array('" + WORDS + "', ' ') as words");
            statement.execute("create temporary table agent as"
                    + " select id as person_id, row_number() over (order by id) - 1 as n from people.person"
                    + " where roles = '{agent}'");
            statement.execute("create temporary table people as"
                    + " select array_agg(id) as owners from people.person where 'supervisor' = any(roles)");
            statement.execute("""
                insert into voice.item (
                  kind, words, raised_at, audience, state, owner_id, replied_at, answer, answer_words, answered_at, due_on,
                  doer_id, done_at, done_words, closed_at, closed_by, clock, due_by, next_on
                )
                select case n % 2 when 0 then 'idea' else 'observation' end,
                  (select string_agg(w.words[1 + x % cardinality(w.words)], ' ')
                   from unnest(array[n * 7, n * 13 + 3, n * 29 + 11, n / 7, n / 97, n / 301, n / 11, n * 3]) as x)
                    || ' ' || n,
                  now() - n * interval '30 seconds', case when n % 5 = 0 then 'route' else 'all' end,
                  case when n <= 100000 then 'with_owner' else 'closed' end,
                  p.owners[1 + n % cardinality(p.owners)],
                  case when n > 100000 then now() end, case when n > 100000 then 'yes' end,
                  case when n > 100000 then 'It will be.' end, case when n > 100000 then now() end,
                  case when n > 100000 then current_date end, case when n > 100000 then p.owners[1] end,
                  case when n > 100000 then now() end, case when n > 100000 then 'It is.' end,
                  case when n > 100000 then now() end, case when n > 100000 then 'thanks' end,
                  case when n <= 100000 then 'answer' end, case when n <= 100000 then current_date - 1 end,
                  case when n <= 100000 then current_date end
                from generate_series(1, 1000000) as n
                cross join people p
                cross join word w
                """);
            statement.execute("""
                insert into voice.raiser (item_id, person_id, raised_at, seen_at)
                select i.id, a.person_id, i.raised_at, now()
                from voice.item i
                join agent a on a.n = i.id % (select count(*) from agent)
                """);
            statement.execute("vacuum analyze voice.item, voice.raiser");
        }
    }

    private void measure() {
        var items = workplace.context().getBean(Items.class);
        var similar = workplace.context().getBean(Similar.class);
        var owner = workplace
                .database()
                .sql("select min(id) from people.person where 'supervisor' = any(roles)")
                .query(Long.class)
                .single();
        var viewer = new Viewer(new PersonId(owner), "", Set.of(Role.SUPERVISOR), null, "auto", 0);
        signIn(viewer.id());
        System.out.printf(Locale.ROOT, "%n1,000,000 items, 100,000 of them open and late%n");
        tell("an owner's board, 100 of its items (at most 20 ms)", () -> items.ownedBy(viewer, 101));
        for (var typed : TYPED) {
            tell("like “" + typed + "” (at most 50 ms)", () -> similar.to(typed));
        }
        tell(
                "like “" + TYPED.getFirst() + "”, each open item compared",
                () -> workplace
                        .database()
                        .sql("""
                            select id from voice.item where audience = 'all' and state <> 'closed'
                            order by word_similarity(?, folded) desc limit 4
                            """)
                        .param(TYPED.getFirst())
                        .query(Long.class)
                        .list());
        SecurityContextHolder.clearContext();
        var begin = System.nanoTime();
        workplace.context().getBean(RunClocks.class).now();
        System.out.printf(
                Locale.ROOT, "  100,000 clocks that ring %.1f s (at most 5)%n", (System.nanoTime() - begin) / 1e9);
    }

    private static void signIn(PersonId person) {
        var who = SignedIn.as(person);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(who, null, who.getAuthorities()));
    }

    private static void tell(String what, Runnable work) {
        var times = new double[ROUNDS];
        for (var round = -ROUNDS / 2; round < ROUNDS; round++) {
            var begin = System.nanoTime();
            work.run();
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "  %-70s median %7.2f ms, at worst %7.2f ms%n",
                what,
                times[ROUNDS / 2],
                times[ROUNDS - 1]);
    }
}
