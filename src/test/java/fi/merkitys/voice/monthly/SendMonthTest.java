package fi.merkitys.voice.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.notifications.MorningsAt;
import fi.merkitys.voice.RaisedInTests;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The first working day of June 2026 is a Monday; in May what Aino said was done. */
@MerkitysTest
class SendMonthTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    Stationery stationery;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    private void done(String who, String words, String done, String... more) throws Exception {
        var path = RaisedInTests.raise(office, who, "idea", words, more);
        office.send(
                "Eero",
                path + "/answer",
                "answer",
                "yes",
                "words",
                "Yes.",
                "dueOn",
                LocalDate.now(clock).plusDays(9).toString());
        office.send("Eero", path + "/doing", "words", done);
        jdbc.sql("select tests.by_owner(?)")
                .param("update voice.item set done_at = '2026-05-20 12:00:00+03'")
                .query()
                .singleRow();
    }

    private void round(LocalDate day, int hour) {
        var then = Clock.fixed(day.atTime(hour, 0).atZone(clock.getZone()).toInstant(), clock.getZone());
        new SendMonth(jdbc, whole, MorningsAt.clock(jdbc, then), stationery, outbox, then).now();
    }

    private List<String> letters(String recipient) {
        return whole.read(() -> jdbc.sql("select subject || ': ' || body_text from mail.letter where recipient = ?")
                .param(recipient)
                .query(String.class)
                .list());
    }

    @Test
    void everybodyReadsOnceWhatChangedInTheirLanguageAndNamesOfThoseWhoWantThem() throws Exception {
        jdbc.sql("update people.person set language = 'fi' where id = ?")
                .param(office.id("Liisa"))
                .update();
        done("Aino", "A hotkey for wrap-up.", "It is Ctrl-W.", "forAll", "true", "named", "true");
        done("Mantas", "A second screen.", "Everybody has one.", "forAll", "true");
        done("Mantas", "My chair squeaks.", "It is a new one.");
        round(MONDAY, 1);
        assertThat(letters("kalle@testi.example")).isEmpty();
        round(MONDAY, 9);
        round(MONDAY, 10);
        round(MONDAY.plusDays(1), 9);
        assertThat(letters("kalle@testi.example"))
                .singleElement()
                .asString()
                .startsWith("You said, we did: 2 things changed last month")
                .contains("Aino: “A hotkey for wrap-up.” → It is Ctrl-W.", "“A second screen.” → Everybody has one.")
                .doesNotContain("Mantas", "chair");
        assertThat(letters("liisa@testi.example")).singleElement().asString().contains("2 asiaa muuttui viime kuussa");
    }

    @Test
    void whereNothingChangedAndToWhomDoesNotWantItNothingIsWritten() throws Exception {
        round(MONDAY, 1);
        round(MONDAY, 9);
        assertThat(letters("kalle@testi.example")).isEmpty();
        whole.run(() -> jdbc.sql("insert into notifications.preference values (?, 'voice', 'off', true)")
                .param(office.id("Kalle"))
                .update());
        done("Aino", "A hotkey for wrap-up.", "It is Ctrl-W.", "forAll", "true");
        round(MONDAY, 1);
        round(MONDAY, 9);
        assertThat(letters("kalle@testi.example")).isEmpty();
        assertThat(letters("liisa@testi.example")).hasSize(1);
    }

    @Test
    void inTheMiddleOfAMonthItIsNoNews() throws Exception {
        done("Aino", "A hotkey for wrap-up.", "It is Ctrl-W.", "forAll", "true");
        round(MONDAY.plusDays(14), 1);
        round(MONDAY.plusDays(14), 9);
        assertThat(letters("liisa@testi.example")).isEmpty();
    }
}
