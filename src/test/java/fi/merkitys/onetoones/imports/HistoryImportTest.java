package fi.merkitys.onetoones.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.onetoones.ReadCoverage;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Eero brings in what he wrote down of his talks with Aino and Mantas, as his spreadsheet saves it. */
@MerkitysTest
class HistoryImportTest {
    private static final String FILE = """
        Päivä;Osallistujat;Muistiinpanot;Sovittu 1;Vastuu 1;Määräaika 1;Sovittu 2;Huone
        2.3.2026 klo 9.30;Eero, Aino;"Šį kartą apie žmones: ėjo gerai.
        Uusi haku on hidas.";"- Kysy IT:ltä (Eero, 2089-01-01)
        - Kuuntele kolme puhelua";;;Aino: lepää;B2
        2026-04-07 00:00:00;MANTAS@testi.example;Rauhallinen kuukausi.;;;;;B2
        7.5.2026;Mantas;;Kirjoita ohje;Mantas;20.5.2026;;B2
        """;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    People people;

    @Autowired
    ReadCoverage coverage;

    @Autowired
    Clock clock;

    private Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
    }

    @Test
    void whatIsLookedAtComesInOnceAndIsHistoryOfTheTwo() throws Exception {
        var path = bring("Eero", FILE, "windows-1257");
        var look = page("Eero", path);
        assertThat(look.select(".m-lead").text()).isEqualTo("3 talks would come in.");
        assertThat(look.text())
                .contains("Kysy IT:ltä (you, Jan 1, 2089)")
                .contains("lepää (Aino, Mar 2, 2026, done)")
                .contains("Kirjoita ohje (Mantas, May 20, 2026, done)")
                .contains("The column “Huone” is not read.")
                .contains("it was read as windows-1257");
        assertThat(meetings("Eero")).isEmpty();

        confirm("Eero", path);
        assertThat(meetings("Eero"))
                .containsExactly(
                        "Aino 2026-03-02 09:30 held", "Mantas 2026-04-07 12:00 held", "Mantas 2026-05-07 12:00 held");
        confirm("Eero", path);
        confirm("Eero", bring("Eero", FILE, "UTF-8"));
        assertThat(meetings("Eero")).hasSize(3);
        assertThat(page("Eero", bring("Eero", FILE, "UTF-16")).select(".m-lead").text())
                .isEqualTo("Nothing new is in the file. 3 are here already.");
    }

    @Test
    void theTwoReadItAndNobodyElse() throws Exception {
        confirm("Eero", bring("Eero", FILE, "UTF-8"));
        var talk = "/one-to-ones/"
                + onBehalf.read(
                        members.get("Eero").value(),
                        () -> jdbc.sql("""
                            select id from onetoones.meeting where employee_id = ? and imported_at is not null
                            """)
                                .param(members.get("Aino").value())
                                .query(Long.class)
                                .single());
        for (var one : List.of("Eero", "Aino")) {
            assertThat(page(one, talk).text())
                    .contains("brought in from a file")
                    .contains("Šį kartą apie žmones: ėjo gerai.")
                    .contains("Uusi haku on hidas.")
                    .contains("Kuuntele kolme puhelua");
        }
        for (var stranger : List.of("Mantas", "Helmi", "Kalle", "Jonas", "Sanna", "Petri")) {
            assertThat(status(stranger, talk)).as(stranger).isEqualTo(404);
            assertThat(onBehalf.read(
                            members.get(stranger).value(), () -> count("onetoones.note where words like 'Š%'")))
                    .as(stranger)
                    .isZero();
        }
        assertThat(whole.read(() -> count("onetoones.note"))).isZero();
        assertThat(whole.read(() -> count("onetoones.upload"))).isZero();
        assertThat(page("Aino", "/notices").text()).contains("Eero brought in notes of earlier talks with you.");
        assertThat(page("Eero", "/actions")
                        .select("form[action$=/completion]")
                        .parents()
                        .text())
                .contains("Kysy IT:ltä")
                .doesNotContain("lepää");
        assertThat(page("Aino", "/").text()).doesNotContain("Kuuntele kolme puhelua");
    }

    @Test
    void itIsNeitherDueNorMissedNorInAnybodysCalendar() throws Exception {
        var yesterday = LocalDate.now(clock).minusDays(1);
        confirm("Eero", bring("Eero", "date,with,notes\n" + yesterday + ",Aino,Calm.\n", "UTF-8"));
        var held = onBehalf.read(
                members.get("Helmi").value(),
                () -> coverage.of(members.get("Helmi"), "Helmi", 3).all());
        assertThat(held.due()).isZero();
        assertThat(held.skipped()).isZero();
        assertThat(page("Eero", "/").text()).doesNotContain("without");
        assertThat(page("Eero", "/one-to-ones")
                        .select("tr:contains(Aino) td:last-child")
                        .text())
                .isEqualTo("1 day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "someday | Aino | Line 2 The date “someday” cannot be read",
                "1.1.2089 | Aino | Line 2 1.1.2089 is still to come",
                "1.3.2026 | Nobody Nowhere | Line 2 Nobody here is “Nobody Nowhere”",
                "1.3.2026 | Twin | Line 2 “Twin” means several people",
                "1.3.2026 | '' | Line 2 It does not say with whom",
                "1.3.2026 | Eero | Line 2 It does not say with whom",
                "1.3.2026 | Eero & Aino & Mantas | Line 2 A one-to-one is between two",
                "1.3.2026 | Aino and Mantas | Line 2 “Aino and Mantas”: you did not hold this talk",
                "1.3.2026 | Helmi | Line 2 “Helmi” leads you",
                "3.3.2026 | Aino | Line 3 Another talk with the same person"
            })
    void whatIsNotClearIsSaidLineByLineAndNothingComesIn(String day, String who, String said) throws Exception {
        people.add(NewPerson.named("Twin").withEmail("one@testi.example"));
        people.add(NewPerson.named("Twin").withEmail("two@testi.example"));
        var path = bring(
                "Eero", "date;participants;notes\n%s;%s;Calm.\n3.3.2026;Aino;Other.\n".formatted(day, who), "UTF-8");
        var look = page("Eero", path);
        assertThat(look.text()).contains(said);
        assertThat(look.select("form[action$=confirmation]")).isEmpty();
        assertThat(web.perform(post(path + "/confirmation").with(csrf()).with(Cast.as(members.get("Eero"))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
        assertThat(meetings("Eero")).isEmpty();
    }

    @Test
    void whoReportsToSomebodyElseByNowComesInWithAWordOfIt() throws Exception {
        var path =
                bring("Eero", "date\tsupervisor\temployee\tnotes\n1.3.2026\tEero\tLiisa\tBefore she moved.\n", "UTF-8");
        assertThat(page("Eero", path).text()).contains("“Liisa” does not report to you now.");
        confirm("Eero", path);
        assertThat(meetings("Eero")).containsExactly("Liisa 2026-03-01 12:00 held");
        var kalles = bring("Eero", "date;supervisor;employee;notes\n1.3.2026;Kalle;Liisa;Not mine.\n", "UTF-8");
        assertThat(page("Eero", kalles).text()).contains("“Kalle”: you did not hold this talk.");
    }

    @Test
    void whatWasHeldHereOnThatDayIsKnown() throws Exception {
        jdbc.sql("""
            insert into onetoones.meeting (
              host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at, state,
              held_at, changed_at
            )
            values (?, ?, 'monthly', '2026-03-02 08:00Z', 30, 0, 0, '2026-03-02 08:00Z', 'held', '2026-03-02 08:00Z', now())
            """)
                .params(members.get("Eero").value(), members.get("Aino").value())
                .update();
        assertThat(page("Eero", bring("Eero", FILE, "UTF-8")).select(".m-lead").text())
                .isEqualTo("2 talks would come in. One is here already.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "date;with;notes\n", "päivä;huone\n1.3.2026;B2\n", "date;with;notes\n1.3.2026;\"Aino\n"})
    void whatIsNoSuchFileSaysWhy(String content) throws Exception {
        if (content.isEmpty()) {
            assertThat(upload("Eero", content.getBytes(StandardCharsets.UTF_8)).getStatus())
                    .isEqualTo(422);
            return;
        }
        var look = page("Eero", bring("Eero", content, "UTF-8"));
        assertThat(look.select("h2").eachText()).contains("Problems");
        assertThat(look.select("form[action$=confirmation]")).isEmpty();
    }

    @Test
    void farTooManyRowsAreRefused() throws Exception {
        var path = bring("Eero", "date;with;notes\n" + "1.3.2026;Aino;x\n".repeat(20_001), "UTF-8");
        assertThat(page("Eero", path).text()).contains("more than 20000 lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "lt"})
    void theExampleIsAFileThatComesIn(String language) throws Exception {
        jdbc.sql("update people.person set language = ? where id = ?")
                .params(language, members.get("Eero").value())
                .update();
        var example = web.perform(get("/one-to-ones/imports/example.csv").with(Cast.as(members.get("Eero"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        confirm("Eero", bring("Eero", example, "UTF-8"));
        assertThat(meetings("Eero")).containsExactly("Aino 2026-09-08 12:00 held", "Aino 2026-10-06 10:30 held");
        assertThat(onBehalf.read(
                        members.get("Eero").value(),
                        () -> count("actions.action where due_on in ('2026-09-30', '2026-10-20')")))
                .isEqualTo(2);
    }

    @Test
    void filesAreTheirOwnersAloneAndGoWithThem() throws Exception {
        var path = bring("Eero", FILE, "UTF-8");
        for (var other : List.of("Aino", "Kalle", "Helmi", "Sanna", "Petri")) {
            assertThat(status(other, path)).as(other).isEqualTo(404);
        }
        for (var other : List.of("Aino", "Sanna", "Petri", "Rūta")) {
            assertThat(status(other, "/one-to-ones/imports")).as(other).isEqualTo(404);
        }
        web.perform(post(path + "/removal").with(csrf()).with(Cast.as(members.get("Eero"))));
        assertThat(status("Eero", path)).isEqualTo(404);
        bring("Eero", FILE, "UTF-8");
        whole.run(() -> jdbc.sql("select onetoones.forget_private(?)")
                .param(members.get("Eero").value())
                .query()
                .singleRow());
        assertThat(onBehalf.read(members.get("Eero").value(), () -> count("onetoones.upload")))
                .isZero();
    }

    private String bring(String who, String content, String charset) throws Exception {
        var answer = upload(who, content.getBytes(Charset.forName(charset)));
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private org.springframework.mock.web.MockHttpServletResponse upload(String who, byte[] content) throws Exception {
        return web.perform(multipart("/one-to-ones/imports")
                        .file(new MockMultipartFile("file", "keskustelut.csv", "text/csv", content))
                        .with(csrf())
                        .with(Cast.as(members.get(who))))
                .andReturn()
                .getResponse();
    }

    private void confirm(String who, String path) throws Exception {
        web.perform(post(path + "/confirmation").with(csrf()).with(Cast.as(members.get(who))));
    }

    private Document page(String who, String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(members.get(who))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private int status(String who, String path) throws Exception {
        return web.perform(get(path).with(Cast.as(members.get(who))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private List<String> meetings(String host) {
        return onBehalf.read(
                members.get(host).value(),
                () -> jdbc.sql("""
                    select e.name || to_char(m.starts_at at time zone 'Europe/Helsinki', ' YYYY-MM-DD HH24:MI ') || m.state
                    from onetoones.meeting m
                    join people.person e on e.id = m.employee_id
                    where m.imported_at is not null
                    order by m.starts_at
                    """).query(String.class).list());
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
