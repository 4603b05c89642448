package fi.merkitys.onetoones;

import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Pair;
import fi.merkitys.onetoones.scheduling.Scheduler;
import fi.merkitys.workdays.PublicHolidays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When two people can meet, for whoever plans a talk of theirs or moves one: one rule for both. */
@Component
class TimesOfTwo {
    private static final int AHEAD_IN_DAYS = 21;

    private final ReadAvailability availability;
    private final PublicHolidays holidays;
    private final Clock clock;

    TimesOfTwo(ReadAvailability availability, PublicHolidays holidays, Clock clock) {
        this.availability = availability;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * @param wished around which day something else is proposed
     * @param last until which day more is to be placed
     * @param besides meetings that are about to move
     */
    Scheduler around(Pair pair, LocalDate wished, LocalDate last, Set<MeetingId> besides) {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var from = tomorrow.isBefore(wished) ? tomorrow : wished;
        var until = (last.isAfter(wished) ? last : wished).plusDays(AHEAD_IN_DAYS);
        return new Scheduler(
                availability.of(List.of(pair.host(), pair.employee()), from, until, besides),
                new Scheduler.Holidays(holidays.between(from, until)),
                from,
                until,
                clock.getZone());
    }

    /** The nearest time within the hours of both that is still to come, or none. */
    @Nullable
    LocalDateTime near(Scheduler scheduler, Pair pair, Lengths lengths, LocalDateTime wished) {
        return scheduler
                .takeNear(pair, lengths, wished, AHEAD_IN_DAYS)
                .filter(one -> one.isAfter(LocalDateTime.now(clock)))
                .orElse(null);
    }
}
