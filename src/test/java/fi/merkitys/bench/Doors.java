package fi.merkitys.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** What many sessions cost those who work, and what somebody who tries passwords costs them and the owner. */
@SuppressWarnings("SystemOut")
final class Doors {
    private static final int SESSIONS = 10_000;
    private static final int TURNS = 3;
    private static final double WARM_UP = 8;
    private static final double MEASURED = 8;
    private static final String OWNER = "a0@bench.example";

    private final Workplace workplace;
    private final Load today;

    private Doors(Workplace workplace) throws Exception {
        this.workplace = workplace;
        this.today = new Load(workplace.port(), "/", workplace.signIn("p0@bench.example"));
    }

    static void run() throws Exception {
        var data = Files.createTempDirectory("bench");
        try (var workplace = Workplace.of(data, 100, 10, 100_000, "--server.forward-headers-strategy=native")) {
            var doors = new Doors(workplace);
            doors.today.run(1, WARM_UP);
            doors.manySessions();
            doors.manyTries();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** In turns, so that a machine that becomes slower or quicker meanwhile tells nothing. */
    private void manySessions() throws Exception {
        var few = new ArrayList<Load.Measured>();
        var many = new ArrayList<Load.Measured>();
        for (int turn = 0; turn < TURNS; turn++) {
            few.add(today.run(1, MEASURED));
            signInMany();
            many.add(today.run(1, MEASURED));
            if (turn < TURNS - 1) {
                signOutMany();
            }
        }
        System.out.printf("%nToday of a supervisor, %d turns%n  %-60s %s%n", TURNS, "with a few sessions", middle(few));
        System.out.printf("  %-60s %s%n", "with %,d sessions".formatted(SESSIONS), middle(many));
        System.out.printf(
                "  %-60s %7.2f%n",
                "ratio of the medians", middle(many).median() / middle(few).median());
    }

    private static Load.Measured middle(List<Load.Measured> results) {
        return results.stream()
                .sorted(Comparator.comparingDouble(Load.Measured::median))
                .toList()
                .get(results.size() / 2);
    }

    private void signInMany() {
        workplace.database().sql("""
            with copied as (
              insert into sessions.session
              select gen_random_uuid()::text, encode(sha256(n::text::bytea), 'hex'), creation_time, last_access_time,
                max_inactive_interval, expiry_time, principal_name
              from (select * from sessions.session where principal_name is not null limit 1) s,
                generate_series(1, ?) n
              returning primary_id
            )
            insert into sessions.session_attributes
            select c.primary_id, a.attribute_name, a.attribute_bytes
            from copied c, sessions.session_attributes a
            where a.session_primary_id = (select primary_id from sessions.session where principal_name is not null limit 1)
            """).param(SESSIONS).update();
    }

    private void signOutMany() {
        workplace.database().sql("""
            delete from sessions.session
            where session_id in (select encode(sha256(n::text::bytea), 'hex') from generate_series(1, ?) n)
            """).param(SESSIONS).update();
    }

    /** From one address; from many at one account; from many at many, where each try has to be looked at. */
    private void manyTries() throws Exception {
        var alone = today.run(1, MEASURED);
        System.out.printf("%n1,000 wrong passwords in a minute; Today of a supervisor meanwhile%n");
        System.out.printf("  %-60s %s%n", "nobody tries", alone);
        for (var attack : List.of(
                new Attack(workplace.port(), "one address, one account", _ -> OWNER, _ -> "203.0.113.66"),
                new Attack(workplace.port(), "1,000 addresses, one account", _ -> OWNER, Attack::address),
                new Attack(
                        workplace.port(),
                        "1,000 addresses, 1,000 accounts",
                        n -> "a" + n + "@bench.example",
                        Attack::address))) {
            workplace.database().sql("delete from identity.throttle").update();
            workplace.signIn(OWNER);
            var owner = attack.comesIn(OWNER, Workplace.PASSWORD, null);
            workplace.database().sql("delete from identity.throttle").update();
            try (var running = attack.begin()) {
                var meanwhile = today.run(1, Attack.SECONDS);
                System.out.printf("  %-60s %s%n", attack.what(), meanwhile);
                System.out.printf(
                        "    ratio of the medians %.2f; %s; the owner comes in: %s where they were before; %s"
                                + " elsewhere%n",
                        meanwhile.median() / alone.median(),
                        running.outcome(),
                        attack.comesIn(OWNER, Workplace.PASSWORD, owner.device())
                                .words(),
                        attack.comesIn(OWNER, Workplace.PASSWORD, null).words());
            }
        }
    }
}
