package fi.merkitys.onetoones.scheduling;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody's time once more, quarter by quarter and slowly, to hold plans against. */
final class Quarters {
    private final Map<PersonId, Available> people;
    private final Scheduler.Holidays holidays;
    private final ZoneId zone;
    private final Map<PersonId, Set<LocalDateTime>> taken;

    Quarters(SomeOrganisation organisation, ZoneId zone) {
        this.people = organisation.people.stream().collect(Collectors.toMap(Available::id, Function.identity()));
        this.taken = organisation.people.stream().collect(Collectors.toMap(Available::id, any -> new HashSet<>()));
        this.holidays = organisation.holidays;
        this.zone = zone;
    }

    /** @return whether both had all of it free */
    boolean take(Pair pair, LocalDateTime startsAt, Lengths lengths) {
        if (!isFree(pair, startsAt, lengths)) {
            return false;
        }
        quarters(before(startsAt, lengths), after(startsAt, lengths)).forEach(takenBy(pair.host())::add);
        quarters(startsAt, end(startsAt, lengths)).forEach(takenBy(pair.employee())::add);
        return true;
    }

    void giveBack(Pair pair, LocalDateTime startsAt, Lengths lengths) {
        quarters(before(startsAt, lengths), after(startsAt, lengths)).forEach(takenBy(pair.host())::remove);
        quarters(startsAt, end(startsAt, lengths)).forEach(takenBy(pair.employee())::remove);
    }

    boolean isFree(Pair pair, LocalDateTime startsAt, Lengths lengths) {
        return before(startsAt, lengths).toLocalDate().equals(startsAt.toLocalDate())
                && after(startsAt, lengths).minusMinutes(1).toLocalDate().equals(startsAt.toLocalDate())
                && quarters(before(startsAt, lengths), after(startsAt, lengths)).stream()
                        .allMatch(quarter -> isFree(pair.host(), quarter, Available::hosting))
                && quarters(startsAt, end(startsAt, lengths)).stream()
                        .allMatch(quarter -> isFree(pair.employee(), quarter, Available::attending));
    }

    private Set<LocalDateTime> takenBy(PersonId person) {
        return Objects.requireNonNull(taken.get(person));
    }

    boolean isPossible(Pair pair, LocalDate day, Lengths lengths) {
        return quarters(day.atStartOfDay(), day.plusDays(1).atStartOfDay()).stream()
                .anyMatch(start -> isFree(pair, start, lengths));
    }

    private boolean isFree(PersonId id, LocalDateTime quarter, Function<Available, Hours> which) {
        var person = Objects.requireNonNull(people.get(id));
        var end = quarter.plusMinutes(15);
        return isAtWork(person, quarter.toLocalDate())
                && isInHours(person, quarter, which.apply(person))
                && zone.getRules().getValidOffsets(quarter).size() == 1
                && !takenBy(id).contains(quarter)
                && person.busy().stream()
                        .noneMatch(busy ->
                                busy.from().isBefore(end) && busy.until().isAfter(quarter));
    }

    private boolean isAtWork(Available person, LocalDate day) {
        return !day.isBefore(person.firstDay())
                && !day.isAfter(person.lastDay())
                && person.away().stream().noneMatch(away -> !day.isBefore(away.from()) && !day.isAfter(away.until()))
                && !holidays.of(person.country()).contains(day);
    }

    private boolean isInHours(Available person, LocalDateTime quarter, Hours hours) {
        var day = quarter.toLocalDate();
        return isInHoursOf(person, day, quarter, hours) || isInHoursOf(person, day.minusDays(1), quarter, hours);
    }

    private boolean isInHoursOf(Available person, LocalDate day, LocalDateTime quarter, Hours hours) {
        var begins = day.atTime(hours.from());
        var ends = day.atTime(hours.until());
        ends = ends.isAfter(begins) ? ends : ends.plusDays(1);
        return (person.workdays() >> (day.getDayOfWeek().getValue() - 1) & 1) == 1
                && isAtWork(person, day)
                && !quarter.isBefore(begins)
                && !quarter.plusMinutes(15).isAfter(ends);
    }

    private static LocalDateTime before(LocalDateTime startsAt, Lengths lengths) {
        return startsAt.minusMinutes(whole(lengths.preparation()));
    }

    private static LocalDateTime end(LocalDateTime startsAt, Lengths lengths) {
        return startsAt.plusMinutes(whole(lengths.meeting()));
    }

    private static LocalDateTime after(LocalDateTime startsAt, Lengths lengths) {
        return end(startsAt, lengths).plusMinutes(whole(lengths.followUp()));
    }

    private static long whole(int minutes) {
        return (minutes + 14) / 15 * 15L;
    }

    private static Set<LocalDateTime> quarters(LocalDateTime from, LocalDateTime until) {
        var quarters = new HashSet<LocalDateTime>();
        for (var quarter = from; quarter.isBefore(until); quarter = quarter.plusMinutes(15)) {
            quarters.add(quarter);
        }
        return quarters;
    }
}
