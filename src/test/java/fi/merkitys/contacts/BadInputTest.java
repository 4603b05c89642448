package fi.merkitys.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.contacts.ContactImport.Counts;
import fi.merkitys.contacts.ContactImport.State;
import fi.merkitys.contacts.mapping.DurationUnit;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Format;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.SkipRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a file: good rows come in, each bad one is named with its line, and nothing stops. */
class BadInputTest {
    private static final String GOOD = "c1,A1,Support,voice,2026-06-01 09:00:00,300,20,60,5\n";
    private static final String ALSO_GOOD = "c2,A1,Support,voice,2026-06-01 10:00:00,100,0,30,\n";

    @TempDir
    Path directory;

    private Desk desk;
    private ContactSource source;

    @BeforeEach
    void open() {
        desk = new Desk(directory);
        source = desk.source("Tähti", Desk.GENERIC);
        desk.agent(source, "Aino", "A1");
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

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
    void anEmptyFileIsRefused() {
        var refused = desk.bringIn(source, "");
        assertThat(refused.state()).isEqualTo(State.FAILED);
        assertThat(refused.problem()).isNotNull().extracting("key").isEqualTo("contacts.import.empty");
    }

    @Test
    void aFileWithNothingButAHeaderBringsNothing() {
        var done = desk.bringIn(source, Desk.HEADER);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0));
        assertThat(done.firstContact()).isNull();
    }

    @Test
    void theWrongDelimiterIsSaidWithTheColumnsThatWereFound() {
        var refused = desk.bringIn(source, (Desk.HEADER + GOOD).replace(',', ';'));
        assertThat(refused.state()).isEqualTo(State.FAILED);
        assertThat(refused.problem())
                .isNotNull()
                .matches(problem -> problem.key().equals("contacts.import.columns-missing"))
                .matches(problem -> problem.args().getLast().startsWith("contact_id;agent_id"));
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
    void windowsAndUtf16FilesAreReadInTheirEncoding() {
        for (var encoding : new String[] {"windows-1252", "UTF-16", "UTF-16LE"}) {
            var encoded = desk.source("Tähti", Desk.GENERIC.withFormat(new Format(";", null, encoding, true, null)));
            var content = (Desk.HEADER + "e1,A1,Pääjono,voice,2026-06-02 09:00:00,1,1,1,\n").replace(',', ';');
            desk.bringIn(encoded, content.getBytes(Charset.forName(encoding)));
            assertThat(desk.agentDays()).singleElement().asString().contains("Aino Pääjono voice");
        }
    }

    @Test
    void gzipAndZipAreUnpacked() throws Exception {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("__MACOSX/._export.csv"));
            zip.putNextEntry(new ZipEntry("export.csv"));
            zip.write((Desk.HEADER + GOOD).getBytes(UTF_8));
        }
        assertThat(desk.bringIn(source, zipped.toByteArray()).counts().accepted())
                .isEqualTo(1);
        assertThat(desk.bringIn(source, gzip(out -> out.write((Desk.HEADER + ALSO_GOOD).getBytes(UTF_8))))
                        .counts()
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void severalFilesInOneArchiveAreRefused() throws Exception {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            for (var name : new String[] {"one.csv", "two.csv"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((Desk.HEADER + GOOD).getBytes(UTF_8));
            }
        }
        assertThat(desk.bringIn(source, zipped.toByteArray()).problem())
                .isNotNull()
                .extracting("key")
                .isEqualTo("contacts.import.archive-several");
    }

    @Test
    void aZipBombIsStopped() throws Exception {
        var bomb = gzip(out -> {
            var zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                out.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(1 << 20);
        var refused = desk.bringIn(source, bomb);
        assertThat(refused.problem()).isNotNull().extracting("key").isEqualTo("contacts.import.archive-bomb");
        assertThat(directory.resolve("contacts-work")).isEmptyDirectory();
    }

    @Test
    void aCutOffArchiveIsSaid() throws Exception {
        var whole = gzip(out -> out.write((Desk.HEADER + GOOD).getBytes(UTF_8)));
        var refused = desk.bringIn(source, Arrays.copyOf(whole, whole.length - 12));
        assertThat(refused.problem()).isNotNull().extracting("key").isEqualTo("contacts.import.archive-broken");
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] gzip(Writing writing) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            writing.to(out);
        }
        return packed.toByteArray();
    }

    @Test
    void idsMayHoldBlanksAndEmoji() {
        desk.agent(source, "Mantas", "Mantas 🐻 K.");
        var done = desk.bringIn(
                source, Desk.HEADER + "id with blanks 🎧,Mantas 🐻 K.,Tuki ☎️,voice,2026-06-01 09:00:00,1,1,1,\n");
        assertThat(done.counts().accepted()).isEqualTo(1);
        assertThat(desk.agentDays()).singleElement().asString().contains("Mantas Tuki ☎️ voice");
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
    void theHoursOfTheClockChangesAreRead() {
        var withEnds = desk.source(
                "Tähti",
                Desk.GENERIC.with(
                        Field.ENDED_AT, FieldMapping.column("ended_at").as("iso")));
        var done = desk.bringIn(withEnds, Desk.HEADER.replace("csat\n", "csat,ended_at\n") + """
            autumn,A1,Support,voice,2025-10-26 03:58:00,1,1,1,,2025-10-26 03:05:00
            spring,A1,Support,voice,2026-03-29 03:30:00,1,1,1,,2026-03-29 04:10:00
            wrong,A1,Support,voice,2026-06-01 03:58:00,1,1,1,,2026-06-01 03:05:00
            utc,A1,Support,voice,2026-03-28T23:30:00Z,1,1,1,,2026-03-29T00:10:00Z
            """);
        assertThat(done.counts().accepted()).isEqualTo(3);
        assertThat(done.reasons()).isEqualTo(Map.of("end-before-start", 1L));
        assertThat(desk.agentDays())
                .satisfiesExactly(
                        day -> assertThat(day).startsWith("2025-10-26"),
                        day -> assertThat(day).startsWith("2026-03-29").contains("2 contacts"));
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

    @Test
    void rowsThatTheMappingLeavesOutAreCountedAsSuch() {
        var skipping = desk.source(
                "Tähti",
                Desk.GENERIC
                        .skippingMissingAgents()
                        .skipping(new SkipRule("queue", SkipRule.Condition.MATCHES, "(?i)test.*"))
                        .withMissing("[None]"));
        var done = desk.bringIn(
                skipping,
                Desk.HEADER
                        + GOOD
                        + "c2,[None],Support,voice,2026-06-01 10:00:00,,,,\n"
                        + "c3,A1,TEST queue,voice,nonsense,,,,\n");
        assertThat(done.counts()).isEqualTo(new Counts(3, 1, 0, 0, 2, 0));
    }

    @Test
    void datesAndTimesInColumnsOfTheirOwnAndClockedDurationsAreRead() {
        var mapping = Mapping.of(Map.of(
                        Field.CONTACT_ID, FieldMapping.column("day", "no").joinedBy("/"),
                        Field.AGENT_ID, FieldMapping.column("agent"),
                        Field.STARTED_AT,
                                FieldMapping.column("day", "from").as("yyMMdd").withTimeAs("H:mm:ss"),
                        Field.ENDED_AT, FieldMapping.column("to").withTimeAs("H:mm:ss"),
                        Field.TALK, FieldMapping.column("talk").in(DurationUnit.CLOCK),
                        Field.ACW, FieldMapping.column("acw").in(DurationUnit.MINUTES),
                        Field.CHANNEL, FieldMapping.always("voice")))
                .withFormat(new Format(";", null, null, true, null))
                .withEndsPastMidnight();
        var other = desk.source("Vanha", mapping);
        desk.agent(other, "Liisa", "L");
        var done = desk.bringIn(other, """
            day;no;agent;from;to;talk;acw
            260601;1;L;9:05:00;9:20:00;0:10:30;1,5
            260601;2;L;23:59:00;0:10:00;01:02;0,25
            """);
        assertThat(done.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(desk.agentDays())
                .singleElement()
                .asString()
                .contains("Liisa  voice: 2 contacts, talk 692/2")
                .contains("acw 105/2");
    }
}
