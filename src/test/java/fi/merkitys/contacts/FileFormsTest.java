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
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Whatever form a file has: packed, encoded, cut off or written otherwise, it is read or refused in words. */
class FileFormsTest extends DeskTest {
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
