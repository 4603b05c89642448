package fi.merkitys.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are Helsinki's; 22 November 2026 is a Sunday. */
class WorkingHoursTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int MONDAY_TO_FRIDAY = 0b0011111;

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HELSINKI).toInstant();
    }

    private static WorkingHours hours(String from, String until, int workdays) {
        return new WorkingHours(LocalTime.parse(from), LocalTime.parse(until), workdays);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # within the hours at once
        08:00, 18:00, 31, 2026-11-23T09:15, 2026-11-23T09:15
        # the evening waits for the morning, the weekend for Monday
        08:00, 18:00, 31, 2026-11-23T18:00, 2026-11-24T08:00
        08:00, 18:00, 31, 2026-11-20T21:00, 2026-11-23T08:00
        08:00, 18:00, 31, 2026-11-22T12:00, 2026-11-23T08:00
        # whoever works on Sundays is told on Sundays
        08:00, 18:00, 127, 2026-11-22T12:00, 2026-11-22T12:00
        # a night shift goes over midnight, and belongs to the day on which it begins
        22:00, 06:00, 31, 2026-11-24T02:00, 2026-11-24T02:00
        22:00, 06:00, 31, 2026-11-21T02:00, 2026-11-21T02:00
        22:00, 06:00, 31, 2026-11-21T07:00, 2026-11-23T22:00
        # nobody has said on which days: any
        08:00, 18:00, 0, 2026-11-22T12:00, 2026-11-22T12:00
        # the night in which the clocks go back, and the one in which they go forward
        08:00, 18:00, 127, 2026-10-25T03:30, 2026-10-25T08:00
        03:30, 18:00, 127, 2027-03-28T01:00, 2027-03-28T04:30
        """)
    void nothingIsToldOutsideOfThem(String from, String until, int workdays, String now, String then) {
        assertThat(hours(from, until, workdays).open(at(now), HELSINKI)).isEqualTo(at(then));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        DAILY,  2026-11-23T07:00, 2026-11-23T08:00
        DAILY,  2026-11-23T08:00, 2026-11-24T08:00
        DAILY,  2026-11-20T12:00, 2026-11-23T08:00
        WEEKLY, 2026-11-23T07:00, 2026-11-23T08:00
        WEEKLY, 2026-11-23T09:00, 2026-11-30T08:00
        WEEKLY, 2026-11-22T09:00, 2026-11-23T08:00
        """)
    void whatIsToldTogetherComesAsTheyBegin(Rhythm rhythm, String now, String then) {
        assertThat(hours("08:00", "18:00", MONDAY_TO_FRIDAY).digest(at(now), rhythm, HELSINKI))
                .isEqualTo(at(then));
    }
}
