package fi.merkitys.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MerkitysTest
class PersonSumsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    @Autowired
    PersonSums sums;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private AgentDays days;
    private Cast.Members members;
    private PersonId aino;
    private PersonId liisa;
    private long source;
    private long billing;
    private long calls;
    private long chats;

    @BeforeEach
    void ainoAndLiisaAnswerCallsAndChats() {
        members = cast.assemble();
        aino = members.get("Aino");
        liisa = members.get("Liisa");
        days = new AgentDays(jdbc);
        source = days.source("acd");
        billing = days.queue("Billing", null);
        calls = days.lane(source, billing, "voice");
        chats = days.lane(source, days.queue("Chat", null), "chat");
    }

    @Test
    void sumsAreAddedBeforeTheyAreDivided() {
        // Means of 100 and 400; their mean would be 250, but the contacts take 370.
        days.on(MONDAY, aino, calls, 1)
                .with("handle", 100)
                .with("handle_sq", 10_000.0)
                .write();
        days.on(MONDAY.plusDays(1), aino, calls, 9)
                .with("handle", 3600)
                .with("handle_sq", 1_500_000.0)
                .write();
        var sum = of(Metric.HANDLE_TIME, Scope.EVERYBODY).getFirst();
        assertThat(sum.person()).isEqualTo(aino.value());
        assertThat(sum.queue()).isEqualTo(billing);
        assertThat(sum.sums()).isEqualTo(new Sums(3700, 10, 10, 1_510_000, 10));
        assertThat(sum.sums().value()).isEqualTo(370);
    }

    @Test
    void bothEndsOfThePeriodCountAndNothingBeyond() {
        for (var day : List.of(MONDAY.minusDays(1), MONDAY, SUNDAY, SUNDAY.plusDays(1))) {
            days.on(day, aino, calls, 1).with("handle", 100).write();
        }
        assertThat(total(Metric.HANDLE_TIME, Scope.EVERYBODY)).isEqualTo(2);
    }

    @Test
    void onlyContactsThatCarryAMeasureAreInItsDenominator() {
        days.on(MONDAY, aino, calls, 10)
                .with("csat_n", 4)
                .with("csat", 17.0)
                .with("csat_top", 3)
                .write();
        var csat = of(Metric.CSAT, Scope.EVERYBODY).getFirst().sums();
        assertThat(csat.value()).isEqualTo(.75);
        assertThat(csat.squares()).isEqualTo(3);
        assertThat(of(Metric.CSAT_MEAN, Scope.EVERYBODY).getFirst().sums().value())
                .isEqualTo(4.25);
    }

    @Test
    void everyMetricHasItsFormula() {
        days.on(MONDAY, aino, calls, 10)
                .with("handle", 3000)
                .with("talk", 2000)
                .with("hold", 300)
                .with("acw", 700)
                .with("transferred", 2)
                .with("csat", 45.0)
                .with("csat_top", 9)
                .with("nps", 80)
                .with("promoters", 5)
                .with("detractors", 2)
                .with("sales_n", 8)
                .with("sales", 2)
                .with("sale_cents", 5990L)
                .with("repeats", 1)
                .write();
        for (var metric : Metric.values()) {
            var truth = switch (metric) {
                case HANDLE_TIME -> 300;
                case AFTER_CALL_WORK -> 70;
                case TALK_TIME -> 200;
                case HOLD_RATIO -> .1;
                case ACW_RATIO -> 7 / 30.0;
                case CONTACTS_PER_DAY -> 10;
                case TRANSFER_RATE -> .2;
                case FCR, CSAT -> .9;
                case CSAT_MEAN -> 4.5;
                case NPS -> 30;
                case CONVERSION -> .25;
                case SALE_VALUE -> 59.90 / 8;
            };
            assertThat(of(metric, Scope.EVERYBODY).getFirst().sums().value())
                    .as(metric.key())
                    .isCloseTo(truth, within(1e-9));
        }
    }

    @Test
    void aDayInTwoQueuesIsOneDay() {
        days.on(MONDAY, aino, calls, 30).write();
        days.on(MONDAY, aino, chats, 10).write();
        days.on(MONDAY.plusDays(1), aino, calls, 20).write();
        var perDay = of(Metric.CONTACTS_PER_DAY, Scope.EVERYBODY);
        assertThat(perDay).hasSize(2);
        var total = perDay.stream().map(PersonSum::sums).reduce(Sums.NONE, Sums::plus);
        assertThat(total.denominator()).isCloseTo(2, within(1e-9));
        assertThat(total.value()).isCloseTo(30, within(1e-9));
        var onThePhone = new Scope(null, null, null, null, "voice", null, null);
        assertThat(of(Metric.CONTACTS_PER_DAY, onThePhone).getFirst().sums().value())
                .isCloseTo(25, within(1e-9));
    }

    @Test
    void aHandleTimeThatFewContactsCarryIsNotAvailable() {
        days.on(MONDAY, aino, calls, 100)
                .with("handle_n", 3)
                .with("handle", 900)
                .write();
        var sum = of(Metric.HANDLE_TIME, Scope.EVERYBODY).getFirst().sums();
        assertThat(sum.isAvailable()).isFalse();
        assertThat(sum.value()).isNaN();
        assertThat(sum.contacts()).isEqualTo(100);
    }

    @Test
    void aSourceWithoutTheMeasureDoesNotHideAnotherThatHasIt() {
        var plain = days.lane(days.source("survey tool"), billing, "voice");
        days.on(MONDAY, aino, calls, 10).with("handle", 3000).write();
        days.on(MONDAY, aino, plain, 90).with("handle_n", 1).with("handle", 5).write();
        var sum = of(Metric.HANDLE_TIME, Scope.EVERYBODY).getFirst().sums();
        assertThat(sum.value()).isEqualTo(300);
        assertThat(sum.contacts()).isEqualTo(100);
    }

    @Test
    void aChatHasNoTalkTimeAndTakesNoneFromTheCalls() {
        days.on(MONDAY, aino, calls, 10).with("talk", 2000).write();
        days.on(MONDAY, aino, chats, 90).write();
        assertThat(total(Metric.TALK_TIME, Scope.EVERYBODY)).isEqualTo(10);
    }

    @Test
    void aScopeChoosesPeopleAndContacts() {
        jdbc.sql("update people.person set tenure_bucket = '0-30' where id = ?")
                .param(liisa.value())
                .update();
        days.on(MONDAY, aino, calls, 1).with("handle", 100).write();
        days.on(MONDAY, aino, chats, 2).with("handle", 200).write();
        days.on(MONDAY, liisa, calls, 4).with("handle", 400).write();
        assertThat(total(Metric.HANDLE_TIME, Scope.EVERYBODY)).isEqualTo(7);
        assertThat(total(Metric.HANDLE_TIME, Scope.EVERYBODY.ofTeam(members.blue())))
                .isEqualTo(4);
        assertThat(total(Metric.HANDLE_TIME, new Scope(null, null, null, billing, null, null, null)))
                .isEqualTo(5);
        assertThat(total(Metric.HANDLE_TIME, new Scope(null, null, null, null, "chat", null, null)))
                .isEqualTo(2);
        assertThat(total(Metric.HANDLE_TIME, new Scope(null, null, null, null, null, null, "0-30")))
                .isEqualTo(4);
    }

    @Test
    void aClientsContactsAreThoseOfItsQueues() {
        var nida = jdbc.sql("insert into people.client (name) values ('Nida') returning id")
                .query(Long.class)
                .single();
        var theirs = days.lane(source, days.queue("Billing", nida), "voice");
        days.on(MONDAY, aino, calls, 1).with("handle", 100).write();
        days.on(MONDAY, aino, theirs, 2).with("handle", 200).write();
        assertThat(total(Metric.HANDLE_TIME, new Scope(null, null, nida, null, null, null, null)))
                .isEqualTo(2);
    }

    private List<PersonSum> of(Metric metric, Scope scope) {
        return sums.of(metric, scope, MONDAY, SUNDAY);
    }

    private double total(Metric metric, Scope scope) {
        return of(metric, scope).stream()
                .mapToDouble(sum -> sum.sums().denominator())
                .sum();
    }
}
