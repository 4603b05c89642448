package fi.merkitys.onetoones.scheduling;

import fi.merkitys.onetoones.scheduling.Scheduler.Holidays;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everybody's time. */
final class Desks {
    private final Map<PersonId, Available> people = new HashMap<>();
    private final Map<PersonId, Desk> desks = new HashMap<>();
    private final Holidays holidays;
    private final LocalDate from;
    private final ZoneId zone;
    private final int days;

    Desks(Collection<Available> people, Holidays holidays, LocalDate from, LocalDate until, ZoneId zone) {
        this.holidays = holidays;
        this.from = from;
        this.zone = zone;
        this.days = (int) ChronoUnit.DAYS.between(from, until) + 1;
        for (var person : people) {
            this.people.put(person.id(), person);
            desks.put(person.id(), Desk.of(person, from, days, holidays.of(person.country()), zone));
        }
    }

    int days() {
        return days;
    }

    int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(from, date);
    }

    LocalDateTime startOf(Spot spot) {
        return from.plusDays(spot.day()).atTime(Grid.time(spot.meetingSlot()));
    }

    Desk of(PersonId person) {
        return known(desks, person);
    }

    private static <T> T known(Map<PersonId, T> among, PersonId person) {
        var found = among.get(person);
        if (found == null) {
            throw new IllegalArgumentException("nobody knows when " + person + " is free");
        }
        return found;
    }

    @Nullable
    Spot find(Pair pair, int day, Grid.Blocks blocks, int wished) {
        return find(of(pair.host()), of(pair.employee()), pair, day, blocks, wished);
    }

    private static @Nullable Spot find(Desk host, Desk employee, Pair pair, int day, Grid.Blocks blocks, int wished) {
        var slot = Grid.find(host.hosting(day), employee.attending(day), blocks, wished);
        return slot < 0 ? null : new Spot(pair, day, slot, blocks);
    }

    /** At this very time, whatever the hours of the two; none where one of them is away or busy. */
    @Nullable
    Spot exactly(Pair pair, Lengths lengths, LocalDateTime startsAt) {
        var day = day(startsAt.toLocalDate());
        var begins = startsAt.minusMinutes(lengths.preparation());
        var ends = startsAt.plusMinutes(lengths.meeting() + lengths.followUp());
        if (day < 0 || day >= days || !begins.toLocalDate().equals(ends.toLocalDate())) {
            return null;
        }
        var first = Grid.slot(begins.toLocalTime());
        var meeting = Grid.slot(startsAt.toLocalTime());
        var after = Grid.slotFrom(startsAt.plusMinutes(lengths.meeting()).toLocalTime());
        var end = Grid.slotFrom(ends.toLocalTime());
        return of(pair.host()).isAbleTo(day, first, end) && of(pair.employee()).isAbleTo(day, meeting, after)
                ? new Spot(pair, day, first, new Grid.Blocks(meeting - first, after - meeting, end - after))
                : null;
    }

    void take(Spot spot) {
        var host = of(spot.pair().host());
        host.take(spot.day(), spot.slot(), spot.slot() + spot.blocks().all());
        host.hosts(spot.day(), 1);
        of(spot.pair().employee())
                .take(
                        spot.day(),
                        spot.meetingSlot(),
                        spot.meetingSlot() + spot.blocks().meeting());
    }

    void giveBack(Spot spot) {
        var host = of(spot.pair().host());
        host.giveBack(spot.day(), spot.slot(), spot.slot() + spot.blocks().all());
        host.hosts(spot.day(), -1);
        of(spot.pair().employee())
                .giveBack(
                        spot.day(),
                        spot.meetingSlot(),
                        spot.meetingSlot() + spot.blocks().meeting());
    }

    Plan.Why why(Pair pair, Grid.Blocks blocks, int begins, int ends) {
        if (!isPossible(pair, blocks, begins, ends, person -> bare(person, begins, ends))) {
            return Plan.Why.HOURS;
        }
        return isPossible(pair, blocks, begins, ends, person -> atWork(person, begins, ends))
                ? Plan.Why.FULL
                : Plan.Why.AWAY;
    }

    private static boolean isPossible(
            Pair pair, Grid.Blocks blocks, int begins, int ends, Function<PersonId, Desk> desks) {
        var host = desks.apply(pair.host());
        var employee = desks.apply(pair.employee());
        for (var day = 0; day < ends - begins; day++) {
            if (find(host, employee, pair, day, blocks, -1) != null) {
                return true;
            }
        }
        return false;
    }

    private Desk bare(PersonId person, int begins, int ends) {
        return Desk.inHours(known(people, person).atAnyTime(), from.plusDays(begins), ends - begins, Set.of(), zone);
    }

    private Desk atWork(PersonId person, int begins, int ends) {
        var known = known(people, person);
        return Desk.inHours(known, from.plusDays(begins), ends - begins, holidays.of(known.country()), zone);
    }
}
