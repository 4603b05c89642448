package fi.merkitys.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.contacts.ContactImport.Counts;
import fi.merkitys.contacts.ContactImport.State;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportContactsTest extends DeskTest {
    private static final String MONDAY = Desk.HEADER + """
        c1,A1,Support,voice,2026-06-01 09:00:00,300,20,60,5
        c2,A1,Support,voice,2026-06-01 10:00:00,100,0,30,
        c3,M1,Sales,chat,2026-06-01 10:30:00,200,,40,3
        """;

    @Test
    void contactsBecomeAgentDays() {
        var done = desk.bringIn(source, MONDAY);

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(done.firstContact()).isEqualTo(LocalDateTime.of(2026, 6, 1, 9, 0));
        assertThat(done.lastContact()).isEqualTo(LocalDateTime.of(2026, 6, 1, 10, 30));
        assertThat(desk.agentDays())
                .containsExactly(
                        "2026-06-01 Aino Support voice: 2 contacts, talk 400/2, hold 20/2, acw 90/2, handle 510/2,"
                                + " csat 1/5/1, repeats 0/0",
                        "2026-06-01 Mantas Sales chat: 1 contacts, talk 200/1, hold 0/0, acw 40/1, handle 240/1,"
                                + " csat 0/3/1, repeats 0/0");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        desk.bringIn(source, MONDAY);
        var before = desk.agentDays();

        var again = desk.bringIn(source, MONDAY);

        assertThat(again.counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0));
        assertThat(desk.agentDays()).isEqualTo(before);
    }

    @Test
    void aLaterFileCorrectsAnEarlierOne() {
        desk.bringIn(source, MONDAY);

        var correction = desk.bringIn(source, Desk.HEADER + """
            c2,M1,Support,voice,2026-06-02 10:00:00,100,0,30,
            c4,A1,Support,voice,2026-06-01 11:00:00,50,0,10,
            c1,A1,Support,voice,2026-06-01 09:00:00,300,20,60,5
            """);

        assertThat(correction.counts()).isEqualTo(new Counts(3, 1, 1, 1, 0, 0));
        assertThat(desk.agentDays())
                .containsExactly(
                        "2026-06-01 Aino Support voice: 2 contacts, talk 350/2, hold 20/2, acw 70/2, handle 440/2,"
                                + " csat 1/5/1, repeats 0/0",
                        "2026-06-01 Mantas Sales chat: 1 contacts, talk 200/1, hold 0/0, acw 40/1, handle 240/1,"
                                + " csat 0/3/1, repeats 0/0",
                        "2026-06-02 Mantas Support voice: 1 contacts, talk 100/1, hold 0/1, acw 30/1, handle 130/1,"
                                + " csat 0/0/0, repeats 0/0");
    }

    @Test
    void withinOneFileTheLaterRowWins() {
        var done = desk.bringIn(source, Desk.HEADER + """
            c1,A1,Support,voice,2026-06-01 09:00:00,300,0,0,
            c1,A1,Support,voice,2026-06-01 09:00:00,400,0,0,
            c2,A1,Support,voice,2026-06-01 09:30:00,1,0,0,
            c1,A1,Support,voice,2026-06-01 09:00:00,400,0,0,
            """);

        assertThat(done.counts()).isEqualTo(new Counts(4, 2, 1, 1, 0, 0));
        assertThat(desk.agentDays())
                .containsExactly(
                        "2026-06-01 Aino Support voice: 2 contacts, talk 401/2, hold 0/2, acw 0/2, handle 401/2,"
                                + " csat 0/0/0, repeats 0/0");
    }

    @Test
    void theNewestVersionWinsWhateverTheOrder() {
        var versioned = desk.source(
                "Tähti",
                Desk.GENERIC.with(
                        Field.VERSION, FieldMapping.column("updated_at").as("iso")));
        var header = Desk.HEADER.replace("csat\n", "csat,updated_at\n");

        desk.bringIn(versioned, header + "c1,A1,Support,voice,2026-06-01 09:00:00,300,0,0,,2026-06-01T12:00:00\n");
        var older = desk.bringIn(
                versioned, header + "c1,A1,Support,voice,2026-06-01 09:00:00,111,0,0,,2026-06-01T11:00:00\n");
        var newer = desk.bringIn(
                versioned,
                header
                        + "c1,A1,Support,voice,2026-06-01 09:00:00,500,0,0,,2026-06-01T14:00:00\n"
                        + "c1,A1,Support,voice,2026-06-01 09:00:00,222,0,0,,2026-06-01T13:00:00\n");

        assertThat(older.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        assertThat(newer.counts()).isEqualTo(new Counts(2, 0, 1, 1, 0, 0));
        assertThat(desk.agentDays()).singleElement().asString().contains("talk 500/1");
    }

    @Test
    void rowsOfUnknownAgentsComeInOnceSomebodySaysWhoTheyAre() {
        var waiting = desk.bringIn(source, MONDAY + "c9,X9,Support,voice,2026-06-01 12:00:00,70,0,0,\n");
        assertThat(waiting.counts()).isEqualTo(new Counts(4, 3, 0, 0, 0, 1));
        assertThat(waiting.reasons()).isEqualTo(Map.of("agent-unknown", 1L));
        assertThat(desk.quarantine(waiting)).contains("5,agent-unknown,c9,X9,Support");
        assertThat(new UnknownAgents(desk.jdbc).of(source.id(), 10))
                .containsExactly(new UnknownAgents.UnknownAgent("X9", 1));

        desk.agent(source, "Xenia", "X9");
        desk.resolve(source);

        var resolved = desk.imports.find(waiting.id()).orElseThrow();
        assertThat(resolved.counts()).isEqualTo(new Counts(4, 4, 0, 0, 0, 0));
        assertThat(resolved.reasons()).isEmpty();
        assertThat(desk.quarantine(waiting)).doesNotContain("X9");
        assertThat(desk.agentDays())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("2026-06-01 Xenia Support voice: 1 contacts, talk 70/1");
    }

    @Test
    void aKeyThatTurnsOutToBeSomebodyElseTakesItsDaysAlong() {
        desk.bringIn(source, MONDAY);
        desk.agent(source, "Liisa");
        desk.jdbc.sql("""
            update people.external_id set person_id = (select id from people.person where name = 'Liisa')
            where value = 'A1'
            """).update();

        desk.resolve(source);

        assertThat(desk.agentDays()).hasSize(2).first().asString().startsWith("2026-06-01 Liisa Support voice: 2");
    }

    @Test
    void twoKeysOfOnePersonMeetInOneAgentDay() {
        desk.jdbc.sql("""
            insert into people.external_id (source, value, person_id)
            select 'Tähti', 'A2', id from people.person where name = 'Aino'
            """).update();
        desk.bringIn(source, MONDAY + "c4,A2,Support,voice,2026-06-01 12:00:00,70,0,0,\n");
        desk.bringIn(source, Desk.HEADER + "c5,A2,Support,voice,2026-06-01 13:00:00,30,0,0,\n");

        assertThat(desk.agentDays())
                .hasSize(2)
                .first()
                .asString()
                .contains("Aino Support voice: 4 contacts, talk 500/4");
    }

    @Test
    void aCustomerWhoReturnsOnTheSameQueueWithinAWeekIsARepeatOnceTheWeekIsOver() {
        var withCustomers =
                desk.source("Tähti", Desk.GENERIC.with(Field.CUSTOMER_ID, FieldMapping.column("customer_id")));
        var header = Desk.HEADER.replace("csat\n", "csat,customer_id\n");
        desk.bringIn(withCustomers, header + """
            c1,A1,Support,voice,2026-05-01 09:00:00,1,,,,kari
            c2,A1,Support,voice,2026-05-02 09:00:00,1,,,,
            c3,A1,Sales,voice,2026-05-02 09:00:00,1,,,,kari
            """);
        assertThat(desk.agentDays()).anySatisfy(day -> assertThat(day).contains("05-01 Aino Support", "repeats 0/0"));

        desk.bringIn(withCustomers, header + """
            c4,M1,Support,voice,2026-05-07 08:00:00,1,,,,kari
            c5,M1,Support,voice,2026-05-30 08:00:00,1,,,,kari
            """);

        assertThat(desk.agentDays())
                .satisfiesExactly(
                        day -> assertThat(day).contains("05-01 Aino Support", "repeats 1/1"),
                        day -> assertThat(day).contains("05-02 Aino Sales", "repeats 0/1"),
                        day -> assertThat(day).contains("05-02 Aino Support", "repeats 0/0"),
                        day -> assertThat(day).contains("05-07 Mantas Support", "repeats 0/1"),
                        day -> assertThat(day).contains("05-30 Mantas Support", "repeats 0/0"));
    }

    @Test
    void nothingOfTheCustomerIsKeptInTheClear() throws Exception {
        var withCustomers =
                desk.source("Tähti", Desk.GENERIC.with(Field.CUSTOMER_ID, FieldMapping.column("customer_id")));
        desk.bringIn(
                withCustomers,
                Desk.HEADER.replace("csat\n", "csat,customer_id\n")
                        + "c1,A1,Support,voice,2026-05-01 09:00:00,1,,,,customer-4711\n");

        assertThat(Files.getPosixFilePermissions(directory.resolve("customer.key")))
                .hasSize(2);
        assertThat(directory).isDirectoryRecursivelyContaining(file -> file.endsWith("contacts.duckdb"));
        assertThat(directory).isDirectoryNotContaining(ImportContactsTest::namesTheCustomer);
    }

    private static boolean namesTheCustomer(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains("customer-4711");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWasLeftUnfinishedIsTakenUpAtTheNextStart() throws Exception {
        var uploads = new Uploads(desk.settings.uploads());
        var kept = uploads.keep(new ByteArrayInputStream(MONDAY.getBytes(StandardCharsets.UTF_8)));
        var id = desk.imports.add(source.id(), "export.csv", kept.bytes(), kept.name(), null, false);

        desk.restart();

        var done = desk.queue().await(id, Duration.ofSeconds(30)).orElseThrow();
        assertThat(done.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(desk.agentDays()).hasSize(2);
        assertThat(desk.settings.uploads()).isEmptyDirectory();
    }
}
