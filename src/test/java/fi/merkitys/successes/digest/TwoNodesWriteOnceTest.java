package fi.merkitys.successes.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.MerkitysTest;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.notifications.MorningsAt;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import fi.merkitys.successes.TellSuccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Six hundred people get the letter of the week, more than one claim takes; two nodes write them at the same time. */
@MerkitysTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TwoNodesWriteOnceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);
    private static final int READERS = 600;

    @Autowired
    People directory;

    @Autowired
    TellSuccess tell;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    EndDigest ending;

    @Autowired
    Stationery stationery;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void sweep() {
        for (var table : List.of(
                "mail.letter",
                "successes.digest",
                "successes.success",
                "notifications.notice",
                "notifications.hours",
                "people.person")) {
            jdbc.sql("select tests.by_owner('delete from " + table + "')").query(row -> {});
        }
    }

    @Test
    void everybodyGetsOneLetter() {
        var dana = directory.add(NewPerson.named("Dana"));
        var nora = directory.add(NewPerson.named("Nora"));
        jdbc.sql("""
            insert into people.person (name, email, roles, workdays)
            select 'Reader ' || n, 'reader' || n || '@testi.example', '{agent}', 31 from generate_series(1, ?) n
            """).param(READERS).update();
        onBehalf.of(
                dana.value(),
                () -> tell.at(
                        new NewSuccess(Kind.KUDOS, dana, List.of(nora), "You helped.", "", null, "", Audience.ALL),
                        MONDAY.minusDays(3)
                                .atTime(12, 0)
                                .atZone(clock.getZone())
                                .toInstant()));
        jdbc.sql("select tests.by_owner('delete from mail.letter')").query(row -> {});

        bothNodes(1);
        bothNodes(8);
        assertThat(whole.read(() -> jdbc.sql("select recipient from mail.letter where recipient like 'reader%'")
                        .query(String.class)
                        .list()))
                .hasSize(READERS)
                .doesNotHaveDuplicates();
    }

    /** Before anybody works they give everybody their time, and then they write. */
    private void bothNodes(int hour) {
        CompletableFuture.allOf(IntStream.range(0, 2)
                        .mapToObj(node -> CompletableFuture.runAsync(() -> round(hour)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void round(int hour) {
        var then = Clock.fixed(MONDAY.atTime(hour, 0).atZone(clock.getZone()).toInstant(), clock.getZone());
        new SendDigests(jdbc, whole, MorningsAt.clock(jdbc, then), ending, stationery, outbox, then).now();
    }
}
