package fi.merkitys.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Held against the lists of both states. */
class PublicHolidaysTest {
    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void finlandsOf2027() {
        assertThat(holidays.of("fi", 2027))
                .containsExactlyInAnyOrderElementsOf(days(
                        "2027-01-01",
                        "2027-01-06",
                        "2027-03-26",
                        "2027-03-28",
                        "2027-03-29",
                        "2027-05-01",
                        "2027-05-06",
                        "2027-05-16",
                        "2027-06-25",
                        "2027-06-26",
                        "2027-11-06",
                        "2027-12-06",
                        "2027-12-24",
                        "2027-12-25",
                        "2027-12-26"));
    }

    /** Mother's and Father's Day are Sundays, on which nobody is planned for anyway unless they work then. */
    @Test
    void lithuaniasOf2027() {
        assertThat(holidays.of("lt", 2027))
                .containsAll(days(
                        "2027-01-01",
                        "2027-02-16",
                        "2027-03-11",
                        "2027-03-28",
                        "2027-03-29",
                        "2027-05-01",
                        "2027-06-24",
                        "2027-07-06",
                        "2027-08-15",
                        "2027-11-01",
                        "2027-11-02",
                        "2027-12-24",
                        "2027-12-25",
                        "2027-12-26"));
    }

    private static java.util.List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
