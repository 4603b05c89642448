package fi.merkitys.successes.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.notifications.MorningsAt;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import fi.merkitys.successes.TellSuccess;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The week of Monday 11 May 2026 is told of in the week after it. Mantas thanks Aino; Liisa works at the weekend only. */
@MerkitysTest
class DigestTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    EndDigest ending;

    @Autowired
    Stationery stationery;

    @Autowired
    Outbox outbox;

    @Autowired
    TellSuccess tell;

    @Autowired
    Clock clock;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
        jdbc.sql("update people.person set workdays = 31").update();
    }

    /** The job, as a node does it whose clock shows this. */
    private void round(LocalDate day, int hour) {
        var then = Clock.fixed(at(day, hour), clock.getZone());
        new SendDigests(jdbc, whole, MorningsAt.clock(jdbc, then), ending, stationery, outbox, then).now();
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(clock.getZone()).toInstant();
    }

    private void thank(String from, String to, String words, Audience audience, LocalDate day) {
        Walls.as(
                office.person(from),
                jdbc,
                () -> tell.at(
                        new NewSuccess(
                                Kind.KUDOS,
                                office.person(from),
                                List.of(office.person(to)),
                                words,
                                "",
                                null,
                                "",
                                audience),
                        at(day, 12)));
    }

    private void aWeek() {
        thank("Mantas", "Aino", "You stayed until it was settled.", Audience.ALL, MONDAY.minusDays(7));
        thank("Mantas", "Liisa", "You found the fault.", Audience.ALL, MONDAY.minusDays(1));
        thank("Mantas", "Aino", "Before it began.", Audience.ALL, MONDAY.minusDays(8));
        thank("Mantas", "Aino", "After it ended.", Audience.ALL, MONDAY);
        thank("Mantas", "Aino", "For the team.", Audience.TEAM, MONDAY.minusDays(3));
        thank("Mantas", "Aino", "For you alone.", Audience.RECEIVER, MONDAY.minusDays(3));
    }

    private List<String> written(String what) {
        return jdbc.sql("select " + what + " from mail.letter order by recipient")
                .query(String.class)
                .list();
    }

    private String letterTo(String name) {
        return jdbc.sql("select subject || body_text from mail.letter where recipient = ?")
                .param(name + "@testi.example")
                .query(String.class)
                .single();
    }

    @Test
    void everybodyGetsTheWeekOnceWithTheirTeamFirst() {
        aWeek();
        jdbc.sql("update people.person set language = 'lt' where name = 'Mantas'")
                .update();

        round(MONDAY, 7);
        assertThat(written("recipient")).isEmpty();
        round(MONDAY, 8);
        assertThat(written("recipient")).hasSize(10).doesNotHaveDuplicates();
        assertThat(letterTo("aino"))
                .startsWith("2 successes last week")
                .contains("Good morning, Aino!", "/successes")
                .containsSubsequence(
                        "In your team:", "Aino: “You stayed until it was settled.” – Mantas", "Elsewhere:", "Liisa:")
                .doesNotContain("Before", "After", "For the team", "For you alone");
        assertThat(letterTo("liisa"))
                .containsSubsequence("In your team:", "You found the fault.", "Elsewhere:", "You stayed");
        assertThat(letterTo("mantas")).contains("Labas rytas, Mantas!", "2 sėkmės praėjusią savaitę");
        assertThat(letterTo("jonas")).contains("Here they are:").doesNotContain("In your team");

        round(MONDAY, 9);
        round(MONDAY.plusDays(3), 9);
        assertThat(written("recipient")).hasSize(10);
        round(MONDAY.plusDays(7), 1);
        round(MONDAY.plusDays(7), 8);
        assertThat(written("recipient")).hasSize(20);
    }

    @Test
    void nobodyIsWrittenToWhereThereWasNothing() {
        thank("Mantas", "Aino", "For you alone.", Audience.RECEIVER, MONDAY.minusDays(3));
        thank("Mantas", "Aino", "You danced.", Audience.ALL, MONDAY.minusDays(3));
        jdbc.sql("select tests.by_owner('update successes.success set hidden_at = now()')")
                .query(row -> {});

        round(MONDAY, 8);
        assertThat(written("recipient")).isEmpty();
    }

    @Test
    void itComesOnAMorningOnWhichOneWorks() {
        aWeek();
        jdbc.sql("update people.person set workdays = 96 where name = 'Liisa'").update();
        jdbc.sql("update people.person set left_on = ? where name = 'Kalle'")
                .param(MONDAY.minusDays(1))
                .update();
        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(office.id("Aino"), MONDAY, MONDAY.plusDays(1))
                .update();

        round(MONDAY, 1);
        round(MONDAY, 8);
        assertThat(written("recipient"))
                .doesNotContain("liisa@testi.example", "kalle@testi.example", "aino@testi.example")
                .hasSize(7);
        round(MONDAY.plusDays(1), 8);
        assertThat(written("recipient")).hasSize(7);
        round(MONDAY.plusDays(2), 8);
        assertThat(written("recipient")).contains("aino@testi.example").hasSize(8);
        round(MONDAY.plusDays(5), 8);
        assertThat(written("recipient")).contains("liisa@testi.example").hasSize(9);
    }

    @Test
    void whoeverDoesNotWantItGetsNone() throws Exception {
        aWeek();
        office.send("Aino", "/successes/wishes", "screen", "true");
        round(MONDAY, 1);
        // Between the plan and the morning.
        office.send("Mantas", "/successes/wishes", "screen", "true");

        round(MONDAY, 8);
        assertThat(written("recipient"))
                .doesNotContain("aino@testi.example", "mantas@testi.example")
                .hasSize(8);
    }

    /** As a mail program does it with its own button, and as a person does it who follows the link. */
    @Test
    void oneClickEndsIt() throws Exception {
        aWeek();
        round(MONDAY, 1);
        round(MONDAY, 8);
        var address = jdbc.sql("select unsubscribe from mail.letter where recipient = 'aino@testi.example'")
                .query(String.class)
                .single();
        assertThat(letterTo("aino")).contains("End these e-mails: " + address);
        var path = address.substring(address.indexOf("/digest/"));

        assertThat(web.perform(get(path)).andReturn().getResponse().getContentAsString())
                .contains("No more weekly e-mails?");
        assertThat(office.page("Aino", "/my-data").text()).contains("e-mail yes");
        var forged = Pattern.compile("\\d+").matcher(path).replaceFirst(String.valueOf(office.id("Mantas")));
        assertThat(web.perform(post(forged)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        assertThat(web.perform(post(path).param("List-Unsubscribe", "One-Click"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("They have ended");
        assertThat(office.page("Aino", "/my-data").text()).contains("e-mail no").contains("office yes");

        round(MONDAY.plusDays(7), 1);
        round(MONDAY.plusDays(7), 8);
        assertThat(written("recipient")).hasSize(19);
    }
}
