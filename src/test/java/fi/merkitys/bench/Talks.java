package fi.merkitys.bench;

import fi.merkitys.identity.SignedIn;
import fi.merkitys.installation.TestDatabase;
import fi.merkitys.onetoones.PlanOneToOnes;
import fi.merkitys.onetoones.Planning;
import fi.merkitys.onetoones.ProposedYear;
import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Plan;
import fi.merkitys.onetoones.scheduling.Rhythm;
import fi.merkitys.people.PersonId;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A leader plans a year for an organisation of 1,000 people; beside writing the same meetings one by one. */
@SuppressWarnings("SystemOut")
final class Talks {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    /** With 77 supervisors and one leader that makes 1,000 people. */
    private static final int AGENTS = 922;

    private static final int ROUNDS = 5;

    private final Workplace workplace;
    private final PlanOneToOnes plan;
    private final PersonId leader;
    /** What planning took last. */
    private double planned;

    private Talks(Workplace workplace) {
        this.workplace = workplace;
        this.plan = workplace.context().getBean(PlanOneToOnes.class);
        this.leader = new PersonId(workplace
                .database()
                .sql("select id from people.person where email = 'leader@bench.example'")
                .query(Long.class)
                .single());
    }

    static void run() throws Exception {
        var data = Files.createTempDirectory("bench");
        try (var workplace = Workplace.of(data, AGENTS, 12, 1_000)) {
            var talks = new Talks(workplace);
            talks.signIn();
            talks.measure(Rhythm.MONTHLY);
            talks.compare(Rhythm.MONTHLY);
            talks.measure(Rhythm.WEEKLY);
        } finally {
            SecurityContextHolder.clearContext();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** The database has to be told who plans. */
    private void signIn() {
        var who = SignedIn.as(leader);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(who, null, who.getAuthorities()));
    }

    private void measure(Rhythm rhythm) throws SQLException {
        var planning = planning(rhythm);
        var looks = new double[ROUNDS];
        var all = new double[ROUNDS];
        ProposedYear year = null;
        for (var round = -1; round < ROUNDS; round++) {
            forget();
            var begin = System.nanoTime();
            year = plan.propose(planning, leader);
            var looked = System.nanoTime();
            plan.confirm(planning, year.fingerprint(), leader);
            var done = System.nanoTime();
            // The first round warms up.
            if (round >= 0) {
                looks[round] = (looked - begin) / 1e6;
                all[round] = (done - looked) / 1e6;
            }
        }
        if (year == null) {
            return;
        }
        planned = middle(all);
        System.out.printf(
                Locale.ROOT,
                "%n%s: %,d people, %,d meetings, %,d without a time%n"
                        + "  preview %.0f ms, planning with the database %.0f ms (at most 2,000)%n",
                rhythm.key(),
                year.people(),
                year.meetings(),
                year.plan().unplaced().size(),
                middle(looks),
                planned);
    }

    /** Once will do: it takes so long that what the machine does besides hardly shows. */
    private void compare(Rhythm rhythm) throws SQLException {
        forget();
        var begin = System.nanoTime();
        writeOneByOne(plan.propose(planning(rhythm), leader).plan());
        var written = (System.nanoTime() - begin) / 1e6;
        System.out.printf(
                Locale.ROOT, "  meetings written one by one %.0f ms, ratio %.1f%n", written, written / planned);
    }

    private static Planning planning(Rhythm rhythm) {
        return Planning.year(
                true, rhythm, new Lengths(45, 15, 15), LocalDate.now(HELSINKI).plusDays(1));
    }

    private static double middle(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private void forget() throws SQLException {
        try (var owner = TestDatabase.ownerOf(workplace.context());
                var statement = owner.createStatement()) {
            statement.execute(
                    "truncate onetoones.meeting, onetoones.series, calendars.invitation, notifications.notice cascade");
        }
    }

    /** In one transaction, as the leader, without series, invitations or notices. */
    private void writeOneByOne(Plan year) {
        new TransactionTemplate(workplace.context().getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> year.placed()
                        .forEach(one -> workplace
                                .database()
                                .sql("""
                                    insert into onetoones.meeting (
                                      host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes,
                                      due_at, changed_at
                                    ) values (:host, :employee, 'monthly', :at, 45, 15, 15, :at, now())
                                    """)
                                .param("host", one.pair().host().value())
                                .param("employee", one.pair().employee().value())
                                .param("at", one.startsAt().atZone(HELSINKI).toOffsetDateTime())
                                .update()));
    }
}
