package fi.merkitys.successes.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.MerkitysTest;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notices;
import fi.merkitys.outward.TlsServer;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import fi.merkitys.successes.TellSuccess;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Dana passes on what customers said of Nora, to two addresses; two nodes carry it there at the same time. */
@MerkitysTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TwoNodesSendOnceTest {
    private static final int TOLD = 45;
    private static final Pattern WHICH = Pattern.compile("number \\d+");

    @Autowired
    People directory;

    @Autowired
    Sealed sealed;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Message message;

    @Autowired
    TellSuccess tell;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void sweep() {
        for (var table : List.of(
                "successes.webhook",
                "successes.success",
                "notifications.notice",
                "notifications.hours",
                "people.person")) {
            jdbc.sql("select tests.by_owner('delete from " + table + "')").query(row -> {});
        }
    }

    @Test
    void eachIsSentToEachAddressOnce() throws Exception {
        try (var one = new TlsServer();
                var other = new TlsServer()) {
            one.has("/hook", 200, "ok");
            other.has("/hook", 200, "ok");
            told(one, other);
            CompletableFuture.allOf(node(one), node(one)).join();
            assertThat(one.bodies()).hasSize(TOLD);
            assertThat(one.bodies().stream().map(TwoNodesSendOnceTest::which)).doesNotHaveDuplicates();
            assertThat(other.bodies()).hasSize(TOLD);
            assertThat(other.bodies().stream().map(TwoNodesSendOnceTest::which)).doesNotHaveDuplicates();
        }
    }

    private void told(TlsServer one, TlsServer other) {
        var dana = directory.add(NewPerson.named("Dana"));
        var nora = directory.add(NewPerson.named("Nora"));
        address(one, dana);
        address(other, dana);
        onBehalf.of(dana.value(), () -> {
            IntStream.range(0, TOLD)
                    .forEach(n -> tell.now(new NewSuccess(
                            Kind.CUSTOMER,
                            dana,
                            List.of(nora),
                            "She helped, number " + n + ".",
                            "",
                            null,
                            "",
                            Audience.ALL)));
            return dana;
        });
    }

    /** Written by hand: an administrator's own hand would stay in the audit trail. */
    private void address(TlsServer server, PersonId by) {
        var key = UUID.randomUUID();
        whole.run(() -> jdbc.sql("""
            insert into successes.webhook (key, name, kind, language, address, host, made_by, made_at)
            values (:key, 'Chat', 'slack', 'en', :address, 'localhost', :by, now())
            """)
                .param("key", key)
                .param("address", sealed.seal(server.at("/hook").toString(), key))
                .param("by", by.value())
                .update());
    }

    private static String which(String body) {
        var found = WHICH.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private CompletableFuture<Void> node(TlsServer server) {
        return CompletableFuture.runAsync(() ->
                new WebhookCourier(deliveries, message, server.outward(), whole, notices, clock).round(() -> false));
    }
}
