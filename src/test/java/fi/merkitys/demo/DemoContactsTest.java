package fi.merkitys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoContactsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DemoOrganisation AURORA = DemoOrganisation.upTo(TODAY);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    private static long written;

    @BeforeAll
    static void writeTheYear() {
        written = AURORA.writeContacts(directory.resolve("contacts.csv"));
    }

    @Test
    void aYearIsSixHundredThousandContactsEachWithAnIdOfItsOwn() throws IOException {
        Set<String> ids = new HashSet<>();

        eachRow(row -> ids.add(row.getField("contact_id")));

        assertThat(ids).hasSize((int) written).hasSizeBetween(500_000, 700_000);
    }

    @Test
    void theSameDayGivesTheSameBytesAndAnotherDayTheSameShape() throws NoSuchAlgorithmException {
        assertThat(sha256(DemoOrganisation.upTo(TODAY))).isEqualTo(sha256(AURORA));
        assertThat(sha256(DemoOrganisation.upTo(TODAY.plusDays(1)))).isNotEqualTo(sha256(AURORA));
        assertThat((double) DemoOrganisation.upTo(TODAY.plusDays(200)).writeContacts(OutputStream.nullOutputStream()))
                .isBetween(written * .95, written * 1.05);
    }

    @Test
    void contactsHappenOnlyWhereAndWhenTheAgentIsAtWork() throws IOException {
        Map<String, DemoPerson> agents = AURORA.people().stream()
                .filter(person -> person.agentKey() != null)
                .collect(Collectors.toMap(person -> String.valueOf(person.agentKey()), Function.identity()));
        Set<String> away = AURORA.absences().stream()
                .flatMap(absence -> absence.firstDay()
                        .datesUntil(absence.lastDay().plusDays(1))
                        .map(day -> absence.person() + day))
                .collect(Collectors.toSet());

        eachRow(row -> {
            DemoPerson agent = agents.get(row.getField("agent_id"));
            LocalDate day = started(row).toLocalDate();
            if (agent == null || !agent.isScheduledOn(day) || away.contains(agent.employeeId() + day)) {
                throw new AssertionError("should not be at work: " + row);
            }
        });
    }

    @Test
    void theYearEndsYesterday() throws IOException {
        Set<LocalDate> days = new HashSet<>();

        eachRow(row -> days.add(started(row).toLocalDate()));

        assertThat(days).contains(TODAY.minusDays(1), TODAY.minusDays(365)).hasSize(365);
    }

    @Test
    void everyTimeExistsOnTheClockAndTheHandleTimeIsTheSumOfItsParts() throws IOException {
        var rules = ZoneId.of("Europe/Helsinki").getRules();

        eachRow(row -> {
            LocalDateTime ended = LocalDateTime.parse(row.getField("ended_at"), MOMENT);
            long parts = number(row, "talk") + number(row, "hold") + number(row, "acw");
            boolean unambiguous = rules.getValidOffsets(started(row)).size() == 1
                    && rules.getValidOffsets(ended).size() == 1;
            if (parts != number(row, "handle")
                    || !started(row).plusSeconds(parts).equals(ended)
                    || !unambiguous) {
                throw new AssertionError("does not add up: " + row);
            }
        });
    }

    @Test
    void whatAQueueDoesNotHaveIsMissingAndNotZero() throws IOException {
        eachRow(row -> {
            boolean chat = row.getField("channel").equals("chat");
            boolean sales = row.getField("queue").equals("Vilke Sales");
            if (row.getField("hold").isEmpty() != chat
                    || row.getField("sale_amount").isEmpty() == sales) {
                throw new AssertionError("hold belongs to voice, sales to their queue: " + row);
            }
        });
    }

    @Test
    void customersAnswerInThreeLanguagesAndInManyWords() throws IOException {
        long[] answers = {0};
        Set<String> comments = new HashSet<>();

        eachRow(row -> {
            answers[0] += row.getField("csat").isEmpty() ? 0 : 1;
            comments.add(row.getField("comment"));
        });

        assertThat((double) answers[0] / written).isBetween(.15, .20);
        assertThat(comments)
                .hasSizeGreaterThan(3 * 40)
                .contains("Kiitos, asia hoitui kerralla kuntoon!", "Ačiū, viskas išspręsta iš pirmo karto!")
                .contains("\"Yesterday yes, today no\", which one is it?")
                .noneMatch(comment -> comment.contains("{"));
    }

    private static void eachRow(Consumer<NamedCsvRecord> check) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(directory.resolve("contacts.csv"))) {
            rows.forEach(check);
        }
    }

    private static LocalDateTime started(NamedCsvRecord row) {
        return LocalDateTime.parse(row.getField("started_at"), MOMENT);
    }

    private static long number(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? 0 : Long.parseLong(row.getField(field));
    }

    private static String sha256(DemoOrganisation organisation) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        organisation.writeContacts(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }
}
