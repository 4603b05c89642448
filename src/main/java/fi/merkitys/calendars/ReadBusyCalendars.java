package fi.merkitys.calendars;

import fi.merkitys.installation.NodeJob;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.outward.Answer;
import fi.merkitys.outward.Outward;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Reads the calendars elsewhere again and again; whoever gave one is told when it cannot be read any more. */
@Component
class ReadBusyCalendars {
    private static final int AT_ONCE = 10;
    private static final int LARGEST = 5 << 20;
    private static final int MOST_TIMES = 20_000;
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final Duration BACK = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int TELL_AFTER = 3;
    private static final int LONGEST_DOUBLING = 5;

    private final BusyCalendars calendars;
    private final WholeOrganisation whole;
    private final Outward outward;
    private final Notices notices;
    private final Clock clock;

    ReadBusyCalendars(BusyCalendars calendars, WholeOrganisation whole, Outward outward, Notices notices, Clock clock) {
        this.calendars = calendars;
        this.whole = whole;
        this.outward = outward;
        this.notices = notices;
        this.clock = clock;
    }

    void round(BooleanSupplier ending) {
        List<BusyCalendars.Due> due = claim();
        while (!due.isEmpty() && !ending.getAsBoolean()) {
            due.forEach(this::read);
            due = claim();
        }
    }

    private List<BusyCalendars.Due> claim() {
        return whole.write(() -> calendars.claim(AT_ONCE, CLAIM));
    }

    private void read(BusyCalendars.Due due) {
        switch (outward.get(due.address(), due.etag(), LARGEST)) {
            case Answer.Content content -> understand(due, content);
            case Answer.Unchanged any -> whole.run(() -> calendars.unchanged(due.person(), PAUSE));
            case Answer.Problem problem -> failed(due, problem.why().key());
        }
    }

    private void understand(BusyCalendars.Due due, Answer.Content content) {
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        try {
            var times = new BusyPeriods(clock.getZone(), today.minus(BACK), today.plus(AHEAD), MOST_TIMES)
                    .in(content.body());
            whole.run(() -> calendars.read(due.person(), times, content.etag(), PAUSE));
        } catch (BusyPeriods.NotUnderstood e) {
            failed(due, "noCalendar");
        }
    }

    /** Told once, when it has not passed by itself. */
    private void failed(BusyCalendars.Due due, String problem) {
        var pause = PAUSE.multipliedBy(1L << Math.min(due.failures(), LONGEST_DOUBLING));
        whole.run(() -> {
            calendars.failed(due.person(), problem, pause);
            if (due.failures() + 1 == TELL_AFTER) {
                notices.tell(new Notice(
                        due.person(), Topic.CALENDAR, "calendars.notice.unreadable", List.of(), "/calendar"));
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        NodeJob busyCalendars(ReadBusyCalendars read) {
            return new NodeJob("calendars-busy", Duration.ofSeconds(20), read::round);
        }
    }
}
