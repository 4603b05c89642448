package fi.merkitys.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.contacts.ContactImport.Counts;
import fi.merkitys.contacts.ContactImport.State;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever stands in a row: good rows come in, each bad one is named with its line, and nothing stops. */
class BadInputTest extends DeskTest {
    /** Both as the first file of a source and as a later one, which take different ways into the store. */
    private void assertQuarantined(String row, String reason) {
        assertQuarantined(row.getBytes(UTF_8), reason);
        desk.bringIn(source, Desk.HEADER + GOOD);
        assertQuarantined(row.getBytes(UTF_8), reason);
    }

    private void assertQuarantined(byte[] row, String reason) {
        var done = desk.bringIn(source, concat((Desk.HEADER + GOOD).getBytes(UTF_8), row, ALSO_GOOD.getBytes(UTF_8)));
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.reasons()).isEqualTo(Map.of(reason, 1L));
        assertThat(done.counts().read()).isEqualTo(3);
        assertThat(done.counts().accepted() + done.counts().unchanged()).isEqualTo(2);
        assertThat(desk.quarantine(done)).contains("\r\n3," + reason + ",");
        assertThat(desk.agentDays()).singleElement().asString().contains("2 contacts, talk 400/2");
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void aTimeThatNobodyCanReadIsNamed() {
        assertQuarantined("c3,A1,Support,voice,01.06.2026 klo 9,1,1,1,\n", "time-unreadable");
    }

    @Test
    void aMissingTimeIsNamed() {
        assertQuarantined("c3,A1,Support,voice,,1,1,1,\n", "time-missing");
    }

    @Test
    void aNegativeDurationIsNamed() {
        assertQuarantined("c3,A1,Support,voice,2026-06-01 11:00:00,-1,1,1,\n", "duration-negative");
    }

    @Test
    void aDurationThatIsNoNumberIsNamed() {
        assertQuarantined("c3,A1,Support,voice,2026-06-01 11:00:00,long,1,1,\n", "duration-unreadable");
    }

    @Test
    void contactsOf1970And2099AreNotBelieved() {
        assertQuarantined("c3,A1,Support,voice,1970-01-01 00:00:00,1,1,1,\n", "time-too-early");
        var done = desk.bringIn(source, Desk.HEADER + "c4,A1,Support,voice,2099-01-01 00:00:00,1,1,1,\n");
        assertThat(done.reasons()).containsOnlyKeys("time-in-future");
    }

    @Test
    void aContactWithoutIdOrAgentIsNamed() {
        assertQuarantined(" ,A1,Support,voice,2026-06-01 11:00:00,1,1,1,\n", "contact-id-missing");
        var done = desk.bringIn(source, Desk.HEADER + "c4,,Support,voice,2026-06-01 11:00:00,1,1,1,\n");
        assertThat(done.reasons()).containsOnlyKeys("agent-missing");
    }

    @Test
    void anAnswerOutsideTheScaleIsNamed() {
        assertQuarantined("c3,A1,Support,voice,2026-06-01 11:00:00,1,1,1,55\n", "csat-outside-scale");
    }

    @Test
    void tooManyOrTooFewColumnsAreNamed() {
        assertQuarantined("c3,A1,Support,voice,2026-06-01 11:00:00,1,1,1,,,x\n", "broken-line");
        var done = desk.bringIn(source, Desk.HEADER + "c4,A1\n" + GOOD);
        assertThat(done.reasons()).containsOnlyKeys("broken-line");
    }

    @Test
    void emptyColumnsTooManyDoNoHarm() {
        var trailing = "c3,A1,Support,voice,2026-06-01 11:00:00,1,1,1,,,\n";
        assertThat(desk.bringIn(source, Desk.HEADER + trailing).counts().accepted())
                .isEqualTo(1);
        assertThat(desk.bringIn(source, Desk.HEADER + trailing + "broken\n").counts())
                .isEqualTo(new Counts(2, 0, 0, 1, 0, 1));
    }

    @Test
    void anOpenQuoteCostsOneLineOnly() {
        assertQuarantined("c3,A1,\"Support,voice,2026-06-01 11:00:00,1,1,1,\n", "broken-line");
    }

    @Test
    void aNulByteIsNamed() {
        assertQuarantined("c3,A1,Sup\0port,voice,2026-06-01 11:00:00,1,1,1,\n", "nul-byte");
    }

    @Test
    void mixedEncodingsCostOnlyTheRowsInTheOther() {
        var latin = "c3,A1,Pääjono,voice,2026-06-01 11:00:00,1,1,1,\n".getBytes(Charset.forName("windows-1252"));
        assertQuarantined(latin, "encoding");
    }

    @Test
    void aLineOfAHundredMegabytesIsNamedAndPassedBy() {
        var line = new byte[100 << 20];
        Arrays.fill(line, (byte) 'x');
        line[line.length - 1] = '\n';
        assertQuarantined(line, "line-too-long");
    }

    @Test
    void tenThousandUnknownAgentsWaitAndComeIn() {
        var rows = IntStream.range(0, 10_000)
                .mapToObj(at -> "u%d,X%d,Support,voice,2026-06-01 09:00:00,1,1,1,\n".formatted(at, at))
                .collect(Collectors.joining("", Desk.HEADER + GOOD, ""));
        var waiting = desk.bringIn(source, rows);
        assertThat(waiting.counts()).isEqualTo(new Counts(10_001, 1, 0, 0, 0, 10_000));
        assertThat(desk.quarantine(waiting).lines()).hasSize(10_001);

        desk.jdbc.sql("""
            with made as (
              insert into people.person (name, employee_id)
              select 'Person ' || n, 'X' || n from generate_series(0, 9999) n returning id, employee_id
            )
            insert into people.external_id (source, value, person_id) select 'Tähti', employee_id, id from made
            """).update();
        desk.resolve(source);

        assertThat(desk.imports.find(waiting.id()).orElseThrow().counts())
                .isEqualTo(new Counts(10_001, 10_001, 0, 0, 0, 0));
        assertThat(desk.agentDays()).hasSize(10_001);
    }

    @Test
    void whatCameWithFormulasLeavesHarmlessAndComesBackAsItWas() {
        var row = "c3,=HYPERLINK(1),Support,voice,2026-06-01 11:00:00,1,1,1,\n";
        var waiting = desk.bringIn(source, Desk.HEADER + row);
        var file = desk.quarantine(waiting);
        assertThat(file).contains(",'=HYPERLINK(1),");

        desk.agent(source, "Formula", "=HYPERLINK(1)");
        var again = desk.bringIn(source, file);
        assertThat(again.counts().quarantined()).isZero();
        assertThat(desk.agentDays()).singleElement().asString().contains("Formula");
    }

    @Test
    void aMendedQuarantineFileComesInWithTheSameMapping() {
        var waiting =
                desk.bringIn(source, Desk.HEADER + GOOD + "c3,A1,\"Support, main\",voice,2026-06-31 11:00:00,1,1,1,\n");
        assertThat(waiting.reasons()).containsOnlyKeys("time-unreadable");

        var mended = desk.bringIn(source, desk.quarantine(waiting).replace("06-31", "06-10"));

        assertThat(mended.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
        assertThat(desk.agentDays()).hasSize(2).last().asString().contains("2026-06-10 Aino Support, main");
    }
}
