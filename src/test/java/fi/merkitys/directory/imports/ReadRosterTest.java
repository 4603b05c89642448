package fi.merkitys.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.people.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadRosterTest {
    @Test
    void everyColumnIsUnderstood() {
        var roster = read("""
            employee_id;name;email;roles;supervisor;team;site;client;shift;hired_on;left_on;language;workdays;coach;external:five9
            1001;Aino Laine;aino@example.com;agent;1000;Red;Helsinki;Nordia;morning;2024-03-01;;fi;12345;1007|1008;a.laine
            """);
        assertThat(roster.readingProblems()).isEmpty();
        var aino = roster.people().getFirst();
        assertThat(aino.name()).isEqualTo("Aino Laine");
        assertThat(aino.roles()).containsExactly(Role.AGENT);
        assertThat(aino.hiredOn()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(aino.workdays()).isEqualTo(0b11111);
        assertThat(aino.relations()).containsEntry("coach", List.of("1007", "1008"));
        assertThat(aino.externalIds()).containsEntry("five9", Set.of("a.laine"));
        assertThat(roster.tells(Field.TENURE_BUCKET)).isFalse();
    }

    @Test
    void headersMayBeFinnishOrLithuanian() {
        var finnish = read("""
            Henkilönumero;Nimi;Sähköposti;Rooli;Esihenkilö;Aloituspäivä;Työpäivät
            7;Eero Salo;eero@yritys.fi;esihenkilö;;1.9.2019;ma-pe
            """);
        assertThat(finnish.readingProblems()).isEmpty();
        assertThat(finnish.people().getFirst().roles()).containsExactly(Role.SUPERVISOR);
        assertThat(finnish.people().getFirst().hiredOn()).isEqualTo(LocalDate.of(2019, 9, 1));
        var lithuanian = read("""
            Tabelio nr.,Vardas ir pavardė,El. paštas,Pareigos,Tiesioginis vadovas,Darbo dienos
            7,Rūta Žukaitė,ruta@imone.lt,komandos vadovė,,pr-pn
            """);
        assertThat(lithuanian.readingProblems()).isEmpty();
        assertThat(lithuanian.people().getFirst().roles()).containsExactly(Role.SUPERVISOR);
        assertThat(lithuanian.people().getFirst().workdays()).isEqualTo(0b11111);
    }

    @Test
    void anyEncodingAndDelimiterIsFoundOut() {
        var text = "id\tname\n1\tPäivi Äyräs\n";
        assertThat(name(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("Päivi Äyräs");
        assertThat(name(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo("Päivi Äyräs");
        assertThat(name(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Päivi Äyräs");
        assertThat(name(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo("Päivi Äyräs");
        assertThat(name(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Päivi Äyräs");
        assertThat(name(text.getBytes(Charset.forName("windows-1252")))).isEqualTo("Päivi Äyräs");
        assertThat(name("id|name\n1|Žydrūnė Šimkutė\n".getBytes(Charset.forName("windows-1257"))))
                .isEqualTo("Žydrūnė Šimkutė");
    }

    @Test
    void aGuessedEncodingIsSaid() {
        var roster = ReadRoster.from("name\nPäivi\n".getBytes(Charset.forName("windows-1252")));
        assertThat(roster.notices()).contains(Problem.at(0, "encoding", "windows-1252"));
    }

    @Test
    void anEmptyFileAndABareHeaderAreNamed() {
        assertThat(codes("")).containsExactly("empty");
        assertThat(codes("\n\n")).containsExactly("empty");
        assertThat(codes("employee_id;name\n")).containsExactly("headerOnly");
    }

    @Test
    void aWrongDelimiterShowsHowTheHeaderWasRead() {
        var roster = read("employee_id:name:email\n1:Aino:aino@example.com\n");
        assertThat(roster.readingProblems()).containsExactly(Problem.at(1, "noKnownColumn", "employee_id:name:email"));
    }

    @Test
    void twoColumnsOfOneMeaningAreRefused() {
        assertThat(read("name;nimi\nAino;Aino\n").readingProblems())
                .containsExactly(Problem.at(1, "duplicateColumn", "nimi"));
    }

    @Test
    void aFileWithoutNamesIsRefused() {
        assertThat(codes("employee_id;email\n1;aino@example.com\n")).containsExactly("noNameColumn");
    }

    @Test
    void whatNobodyKnowsIsLeftOutAndSaid() {
        assertThat(read("name;salary;shoe size\nAino;1;37\n").notices())
                .containsExactly(Problem.at(1, "columnsLeftOut", "salary, shoe size"));
    }

    @Test
    void eachUnreadableCellIsNamedWithItsLine() {
        var roster = read("""
            name;email;roles;hired_on;language;workdays
            Aino;aino;pilot;31.2.2024;sv;never
            Mantas;m@example.com;agent;2024-02-29;lt;mon-sun
            Liisa;;;01/13/1970x;;
            """);
        assertThat(roster.readingProblems())
                .containsExactlyInAnyOrder(
                        Problem.at(2, "email", "aino"),
                        Problem.at(2, "role", "pilot"),
                        Problem.at(2, "day", "31.2.2024"),
                        Problem.at(2, "language", "sv"),
                        Problem.at(2, "workdays", "never"),
                        Problem.at(4, "day", "01/13/1970x"));
    }

    @Test
    void aNulIsNamedAndTheOtherLinesAreStillRead() {
        var roster = read("employee_id;name\n1;Ai\0no\n2;Mantas\n");
        assertThat(roster.readingProblems()).containsExactly(Problem.at(2, "unreadableCell", "name"));
        assertThat(roster.people()).hasSize(2);
    }

    @Test
    void aCellTooManyIsNamed() {
        assertThat(read("name,team\nLaine, Aino,Red\n").readingProblems())
                .containsExactly(Problem.at(2, "tooManyCells", "2"));
    }

    @Test
    void aMissingCellIsABlankOne() {
        var roster = read("name;team;shift\nAino\n");
        assertThat(roster.readingProblems()).isEmpty();
        assertThat(roster.people().getFirst().team()).isNull();
    }

    @Test
    void aQuoteThatNeverClosesAndAnEndlessLineEndInWords() {
        assertThat(codes("name;team\nMantas;Red\n\"Aino;Red\nLiisa;Blue\n")).containsExactly("unreadableCsv");
        assertThat(codes("name;team\n\"Aino\nRed\nLiisa\";Blue\n")).containsExactly("unreadableCell");
        assertThat(codes("name;team\nAino;" + "x".repeat(5_000_000) + "\n")).hasSize(1);
    }

    @Test
    void idsWithSpacesAndEmojiAreIdsToo() {
        var roster = read("""
            employee_id;name;external:pbx
            A 17 🦊;Aino;agent 🦊 | 17
            """);
        var aino = roster.people().getFirst();
        assertThat(aino.employeeId()).isEqualTo("A 17 🦊");
        assertThat(aino.externalIds()).containsEntry("pbx", Set.of("agent 🦊 | 17"));
    }

    @Test
    void whatTheExportGuardedComesBackAsItWas() {
        var roster = read("employee_id;name\n'=1+1;'@Aino\n");
        assertThat(roster.people().getFirst().employeeId()).isEqualTo("=1+1");
        assertThat(roster.people().getFirst().name()).isEqualTo("@Aino");
    }

    private static Roster read(String text) {
        return ReadRoster.from(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(String text) {
        return read(text).readingProblems().stream().map(Problem::code).toList();
    }

    private static String name(byte[] bytes) {
        var roster = ReadRoster.from(bytes);
        assertThat(roster.readingProblems()).isEmpty();
        return String.valueOf(roster.people().getFirst().name());
    }
}
