package fi.merkitys.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void daysAreReadAsPeopleWriteThem() {
        var day = LocalDate.of(2026, 3, 9);
        for (var written : new String[] {
            "2026-03-09",
            "9.3.2026",
            "09.03.2026",
            "9/3/2026",
            "2026.03.09",
            "2026-03-09 08:00",
            "20260309",
            "2026-3-9",
            "2026/03/09",
            "2026-03-09T00:00:00"
        }) {
            assertThat(Days.read(written)).as(written).contains(day);
        }
        for (var unreadable :
                new String[] {"", "soon", "2026-13-01", "31.2.2026", "1.1.0026", "9.3.26", "2199-01-01"}) {
            assertThat(Days.read(unreadable)).as(unreadable).isEmpty();
        }
    }

    @Test
    void workdaysAreReadInThreeLanguages() {
        assertThat(Workdays.read("12345")).hasValue(0b0011111);
        assertThat(Workdays.read("mon-fri")).hasValue(0b0011111);
        assertThat(Workdays.read("ma, ke, la")).hasValue(0b0100101);
        assertThat(Workdays.read("Pr–Št")).hasValue(0b0111111);
        assertThat(Workdays.read("fri-mon")).hasValue(0b1110001);
        assertThat(Workdays.read("VI,VII")).hasValue(0b1100000);
        assertThat(Workdays.read("someday")).isEmpty();
        assertThat(Workdays.words(0b1100001)).isEqualTo("167");
    }

    @Test
    void headersForgiveCaseAccentsAndMarks() {
        assertThat(HeaderWords.column(" Employee-ID ")).isEqualTo(new Column.Of(Field.EMPLOYEE_ID));
        assertThat(HeaderWords.column("SÄHKÖPOSTI")).isEqualTo(new Column.Of(Field.EMAIL));
        assertThat(HeaderWords.column("Tiesioginis vadovas")).isEqualTo(new Column.Of(Field.SUPERVISOR));
        assertThat(HeaderWords.column("Operations Manager")).isEqualTo(new Column.Relation("operations_manager"));
        assertThat(HeaderWords.column("relation:mentor")).isEqualTo(new Column.Relation("mentor"));
        assertThat(HeaderWords.column("External: Five 9")).isEqualTo(new Column.External("Five 9"));
        assertThat(HeaderWords.column("salary")).isEqualTo(new Column.Unknown("salary"));
    }
}
