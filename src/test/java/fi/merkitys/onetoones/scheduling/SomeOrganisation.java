package fi.merkitys.onetoones.scheduling;

import fi.merkitys.onetoones.scheduling.Available.Busy;
import fi.merkitys.onetoones.scheduling.Available.Days;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** An organisation made by chance: lines, hours, shifts, days away, holidays, other things to do. */
final class SomeOrganisation {
    private static final Hours[] HOSTING = {
        Hours.USUAL, hours(8, 12), hours(10, 11), hours(13, 17), hours(6, 15), hours(22, 2)
    };
    private static final Hours[] SHIFTS = {
        Hours.USUAL, hours(8, 16), hours(14, 22), hours(0, 8), hours(22, 6), hours(12, 0)
    };
    private static final int[] WORKDAYS = {0b11111, 0b11111, 0b11111, 0b1111100, 0b0010101, 0b1111111, 0b0000001};

    final LocalDate from;
    final LocalDate until;
    final List<Available> people = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();
    final Scheduler.Holidays holidays;
    private final Random chance;

    SomeOrganisation(long seed, LocalDate from, LocalDate until, int size) {
        this.chance = new Random(seed);
        this.from = from;
        this.until = until;
        this.holidays = new Scheduler.Holidays(Map.of("fi", days(6), "lt", days(6)));
        for (var id = 1; id <= size; id++) {
            people.add(person(id));
            if (id > 1) {
                pairs.add(new Pair(new PersonId(1 + chance.nextInt(Math.min(id - 1, 5))), new PersonId(id)));
            }
        }
    }

    private static Hours hours(int from, int until) {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private Available person(long id) {
        return new Available(
                new PersonId(id),
                WORKDAYS[chance.nextInt(WORKDAYS.length)],
                HOSTING[chance.nextInt(chance.nextBoolean() ? 1 : HOSTING.length)],
                SHIFTS[chance.nextInt(chance.nextBoolean() ? 1 : SHIFTS.length)],
                chance.nextBoolean() ? "fi" : "lt",
                chance.nextInt(8) == 0 ? day() : from.minusYears(1),
                chance.nextInt(8) == 0 ? day() : LocalDate.MAX,
                away(),
                busy(),
                new ArrayList<>(days(2)));
    }

    private List<Days> away() {
        var away = new ArrayList<Days>();
        for (var i = chance.nextInt(4); i > 0; i--) {
            var first = day();
            away.add(new Days(first, first.plusDays(chance.nextInt(15))));
        }
        return away;
    }

    /** Not on the quarter hour, and now and then over midnight. */
    private List<Busy> busy() {
        var busy = new ArrayList<Busy>();
        for (var i = chance.nextInt(6); i > 0; i--) {
            var begins = day().atTime(chance.nextInt(24), chance.nextInt(60));
            busy.add(new Busy(begins, begins.plusMinutes(1 + chance.nextInt(300))));
        }
        return busy;
    }

    private Set<LocalDate> days(int most) {
        var days = new HashSet<LocalDate>();
        for (var i = chance.nextInt(most + 1); i > 0; i--) {
            days.add(day());
        }
        return days;
    }

    private LocalDate day() {
        return from.plusDays(chance.nextInt((int) (until.toEpochDay() - from.toEpochDay()) + 1));
    }
}
