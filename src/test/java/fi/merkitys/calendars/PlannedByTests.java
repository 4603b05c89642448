package fi.merkitys.calendars;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Meetings that tests plan, beside those of the application. */
@TestConfiguration(proxyBeanMethods = false)
public class PlannedByTests {
    /** What stands in calendars; emptied by whoever fills it. */
    public static final List<Appointment> ALL = new CopyOnWriteArrayList<>();

    @Bean
    Appointments plannedByTests() {
        return PlannedByTests::of;
    }

    private static List<Appointment> of(PersonId person, Instant from, Instant until) {
        return ALL.stream()
                .filter(one -> one.organiser().equals(person) || person.equals(one.attendee()))
                .filter(one -> one.until().isAfter(from) && one.from().isBefore(until))
                .sorted(Comparator.comparing(Appointment::from))
                .toList();
    }
}
