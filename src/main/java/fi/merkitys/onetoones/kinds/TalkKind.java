package fi.merkitys.onetoones.kinds;

import fi.merkitys.people.OwnPerson;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a supervisor plans a talk for: how long it takes, and when it is time for one. The most urgent first. */
public enum TalkKind {
    RETURN("return", 30) {
        @Override
        boolean isTimeFor(OwnPerson person, @Nullable LocalDate last, LocalDate today) {
            var left = leftForLong(person, today);
            return left != null && (last == null || last.isBefore(left));
        }
    },
    FIRST_WEEK("first_week", 30) {
        @Override
        boolean isTimeFor(OwnPerson person, @Nullable LocalDate last, LocalDate today) {
            var hired = person.hiredOn();
            return last == null
                    && hired != null
                    && hired.isAfter(today.minus(NEW_FOR))
                    && !hired.isAfter(today.plus(AHEAD));
        }
    },
    EXPECTATIONS("expectations", 60) {
        @Override
        boolean isTimeFor(OwnPerson person, @Nullable LocalDate last, LocalDate today) {
            return isOver(Period.ofMonths(6), person, last, today);
        }
    },
    CAREER("career", 60) {
        @Override
        boolean isTimeFor(OwnPerson person, @Nullable LocalDate last, LocalDate today) {
            return isOver(LONGEST, person, last, today);
        }
    },
    /** Those are planned by the year; one besides is nobody's duty. */
    MONTHLY("monthly", 45) {
        @Override
        boolean isTimeFor(OwnPerson person, @Nullable LocalDate last, LocalDate today) {
            return false;
        }
    };

    /** What is further back never matters. */
    static final Period LONGEST = Period.ofYears(1);

    private static final Period NEW_FOR = Period.ofWeeks(3);
    private static final Period AHEAD = Period.ofWeeks(2);
    private static final Period BACK_FOR = Period.ofWeeks(3);
    private static final int LONG_IN_DAYS = 28;
    /** A weekend between two absences is no return. */
    private static final int WEEKEND = 3;

    private final String template;
    private final Duration length;

    TalkKind(String template, int minutes) {
        this.template = template;
        this.length = Duration.ofMinutes(minutes);
    }

    static Optional<TalkKind> of(String template) {
        return Arrays.stream(values())
                .filter(one -> one.template.equals(template))
                .findFirst();
    }

    public String template() {
        return template;
    }

    public Duration length() {
        return length;
    }

    /** @param last the day of the last one that was held or is planned, within a year; or none */
    abstract boolean isTimeFor(OwnPerson person, @Nullable LocalDate last, LocalDate today);

    /** Nobody has to have talked with those who have not been here that long. */
    private static boolean isOver(Period time, OwnPerson person, @Nullable LocalDate last, LocalDate today) {
        var since = today.minus(time);
        return person.hasBegunBy(since) && (last == null || last.isBefore(since));
    }

    /** The first day of an absence of four weeks or more that ended lately, or none. */
    private static @Nullable LocalDate leftForLong(OwnPerson person, LocalDate today) {
        LocalDate from = null;
        LocalDate until = null;
        for (var absence : person.absences()) {
            if (!absence.from().isBefore(today)) {
                break;
            }
            if (from == null || until == null || absence.from().isAfter(until.plusDays(WEEKEND))) {
                from = absence.from();
                until = absence.until();
            } else if (absence.until().isAfter(until)) {
                until = absence.until();
            }
        }
        return from != null
                        && until != null
                        && until.isBefore(today)
                        && until.isAfter(today.minus(BACK_FOR))
                        && ChronoUnit.DAYS.between(from, until) + 1 >= LONG_IN_DAYS
                ? from
                : null;
    }
}
