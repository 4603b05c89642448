package fi.merkitys.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calendars as Google, Outlook and Apple write them, read for November 2026. */
class BusyPeriodsTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Instant FROM = at("2026-11-01T00:00");
    private static final Instant UNTIL = at("2026-12-01T00:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HELSINKI).toInstant();
    }

    private static Interval between(String from, String until) {
        return new Interval(at(from), at(until));
    }

    private static List<Interval> read(String components) throws BusyPeriods.NotUnderstood {
        var text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Elsewhere//EN
            """ + components + "END:VCALENDAR\n";
        return new BusyPeriods(HELSINKI, FROM, UNTIL, 1000)
                .in(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String lines) {
        return """
            BEGIN:VEVENT
            UID:a@elsewhere
            DTSTAMP:20261101T000000Z
            """ + lines + "END:VEVENT\n";
    }

    @Test
    void anEventInWhateverZoneTakesItsTime() throws Exception {
        assertThat(read(event("""
            DTSTART:20261110T080000Z
            DTEND:20261110T090000Z
            """))).containsExactly(between("2026-11-10T10:00", "2026-11-10T11:00"));
        assertThat(read(event("""
            DTSTART;TZID=Europe/Vilnius:20261110T100000
            DURATION:PT30M
            """))).containsExactly(between("2026-11-10T10:00", "2026-11-10T10:30"));
        // As Outlook names zones.
        assertThat(read(event("""
            DTSTART;TZID=FLE Standard Time:20261110T100000
            DTEND;TZID=FLE Standard Time:20261110T110000
            """))).containsExactly(between("2026-11-10T10:00", "2026-11-10T11:00"));
        assertThat(read(event("""
            DTSTART:20261110T100000
            DTEND:20261110T110000
            """)))
                .as("a time without a zone is one of here")
                .containsExactly(between("2026-11-10T10:00", "2026-11-10T11:00"));
    }

    @Test
    void repetitionsKeepTheirHourOverTheChangeOfClocksAndLeaveOutWhatWasTakenOut() throws Exception {
        assertThat(read(event("""
            DTSTART;TZID=Europe/Helsinki:20261013T090000
            DTEND;TZID=Europe/Helsinki:20261013T093000
            RRULE:FREQ=WEEKLY;BYDAY=TU
            EXDATE;TZID=Europe/Helsinki:20261117T090000
            """)))
                .containsExactly(
                        between("2026-11-03T09:00", "2026-11-03T09:30"),
                        between("2026-11-10T09:00", "2026-11-10T09:30"),
                        between("2026-11-24T09:00", "2026-11-24T09:30"));
    }

    @Test
    void oneThatWasMovedOrCalledOffTakesThePlaceOfItsRepetition() throws Exception {
        var series = event("""
            DTSTART;TZID=Europe/Helsinki:20261103T090000
            DTEND;TZID=Europe/Helsinki:20261103T093000
            RRULE:FREQ=WEEKLY;COUNT=3
            """);
        var moved = event("""
            RECURRENCE-ID;TZID=Europe/Helsinki:20261110T090000
            DTSTART;TZID=Europe/Helsinki:20261111T140000
            DTEND;TZID=Europe/Helsinki:20261111T143000
            """);
        var off = event("""
            RECURRENCE-ID;TZID=Europe/Helsinki:20261117T090000
            STATUS:CANCELLED
            DTSTART;TZID=Europe/Helsinki:20261117T090000
            DTEND;TZID=Europe/Helsinki:20261117T093000
            """);
        assertThat(read(series + moved + off))
                .containsExactly(
                        between("2026-11-03T09:00", "2026-11-03T09:30"),
                        between("2026-11-11T14:00", "2026-11-11T14:30"));
    }

    @Test
    void whatIsFreeOrOffOrAWholeDayTakesNoTime() throws Exception {
        assertThat(read(event("""
            DTSTART:20261110T080000Z
            DTEND:20261110T090000Z
            TRANSP:TRANSPARENT
            """) + event("""
                DTSTART:20261111T080000Z
                DTEND:20261111T090000Z
                STATUS:CANCELLED
                """) + event("""
                    DTSTART;VALUE=DATE:20261112
                    DTEND;VALUE=DATE:20261113
                    SUMMARY:Name day
                    """))).isEmpty();
    }

    @Test
    void whatIsToldAsFreeAndBusyCountsAndOverlapsAreOne() throws Exception {
        assertThat(read("""
            BEGIN:VFREEBUSY
            UID:f@elsewhere
            DTSTAMP:20261101T000000Z
            FREEBUSY;FBTYPE=BUSY:20261110T080000Z/20261110T090000Z,20261110T083000Z/PT1H
            FREEBUSY;FBTYPE=FREE:20261111T080000Z/PT1H
            END:VFREEBUSY
            """)).containsExactly(between("2026-11-10T10:00", "2026-11-10T11:30"));
    }

    @Test
    void whatIsNoCalendarOrNoPersonsIsNotUnderstood() {
        assertThatThrownBy(() -> new BusyPeriods(HELSINKI, FROM, UNTIL, 1000)
                        .in("<html>Sign in</html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BusyPeriods.NotUnderstood.class);
        assertThatThrownBy(() -> read(event("""
            DTSTART:20261101T000000Z
            DURATION:PT1S
            RRULE:FREQ=MINUTELY
            """))).isInstanceOf(BusyPeriods.NotUnderstood.class);
    }
}
