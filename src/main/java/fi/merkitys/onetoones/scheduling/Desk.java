package fi.merkitys.onetoones.scheduling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Somebody's time over some days, and how many meetings they host on each. */
final class Desk {
    private final LocalDate from;
    private final Grid toHost;
    private final Grid toAttend;
    private final Grid taken;
    /** Whatever the hours. */
    private final Grid away;

    private final int[] load;

    private Desk(LocalDate from, int days) {
        this.from = from;
        this.toHost = new Grid(days);
        this.toAttend = new Grid(days);
        this.taken = new Grid(days);
        this.away = new Grid(days);
        this.load = new int[days];
    }

    static Desk of(Available person, LocalDate from, int days, Set<LocalDate> holidays, ZoneId zone) {
        var desk = inHours(person, from, days, holidays, zone);
        person.busy().forEach(desk::close);
        person.hosted().forEach(date -> desk.hosts(desk.day(date), 1));
        return desk;
    }

    /** Before anything else is taken. */
    static Desk inHours(Available person, LocalDate from, int days, Set<LocalDate> holidays, ZoneId zone) {
        var desk = new Desk(from, days);
        // A shift that began the evening before reaches into the first day.
        for (var day = -1; day < days; day++) {
            var date = from.plusDays(day);
            if (person.worksOn(date) && !person.isAwayOn(date) && !holidays.contains(date)) {
                desk.toHost.set(day, person.hosting());
                desk.toAttend.set(day, person.attending());
            }
        }
        for (var day = 0; day < days; day++) {
            var date = from.plusDays(day);
            if (person.isAwayOn(date) || holidays.contains(date) || !person.isHereOn(date)) {
                desk.close(day, 0, Grid.SLOTS);
            }
        }
        desk.closeChangesOfTheClock(zone);
        return desk;
    }

    /** Nobody meets in an hour that is there twice, or not at all. */
    private void closeChangesOfTheClock(ZoneId zone) {
        var rules = zone.getRules();
        var end = from.plusDays(load.length).atStartOfDay(zone).toInstant();
        var change = rules.nextTransition(from.atStartOfDay(zone).toInstant().minusMillis(1));
        while (change != null && change.getInstant().isBefore(end)) {
            var before = change.getDateTimeBefore();
            var after = change.getDateTimeAfter();
            close(before.isBefore(after) ? new Available.Busy(before, after) : new Available.Busy(after, before));
            change = rules.nextTransition(change.getInstant());
        }
    }

    private void close(Available.Busy busy) {
        var first = day(busy.from().toLocalDate());
        var last = day(busy.until().toLocalDate());
        for (var day = Math.max(first, 0); day <= Math.min(last, load.length - 1); day++) {
            close(
                    day,
                    day == first ? Grid.slot(busy.from().toLocalTime()) : 0,
                    day == last ? Grid.slotFrom(busy.until().toLocalTime()) : Grid.SLOTS);
        }
    }

    private void close(int day, int first, int end) {
        toHost.clear(day, first, end);
        toAttend.clear(day, first, end);
        away.set(day, first, end);
    }

    private int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(from, date);
    }

    /** When there is time to invite others. */
    Grid.Day hosting(int day) {
        return toHost.without(taken, day);
    }

    /** Not away, and nothing else to do. */
    boolean isAbleTo(int day, int first, int end) {
        return away.isClear(day, first, end) && taken.isClear(day, first, end);
    }

    /** When there is time to be invited. */
    Grid.Day attending(int day) {
        return toAttend.without(taken, day);
    }

    void take(int day, int first, int end) {
        taken.set(day, first, end);
    }

    void giveBack(int day, int first, int end) {
        taken.clear(day, first, end);
    }

    /** How many meetings there are to which they invited. */
    int load(int day) {
        return load[day];
    }

    void hosts(int day, int more) {
        if (day >= 0 && day < load.length) {
            load[day] += more;
        }
    }
}
