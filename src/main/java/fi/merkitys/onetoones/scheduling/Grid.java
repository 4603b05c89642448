package fi.merkitys.onetoones.scheduling;

import java.time.LocalTime;

/** Quarters of an hour of some days: a bit each, two words a day. */
final class Grid {
    static final int MINUTES = 15;
    static final int SLOTS = 24 * 60 / MINUTES;
    private static final int WORD = Long.SIZE;

    private final long[] early;
    private final long[] late;

    Grid(int days) {
        early = new long[days];
        late = new long[days];
    }

    static int slots(int minutes) {
        return (minutes + MINUTES - 1) / MINUTES;
    }

    /** The slot in which this time lies. */
    static int slot(LocalTime time) {
        return time.toSecondOfDay() / 60 / MINUTES;
    }

    /** The first slot that begins at this time or later. */
    static int slotFrom(LocalTime time) {
        return (time.toSecondOfDay() + MINUTES * 60 - 1) / 60 / MINUTES;
    }

    static LocalTime time(int slot) {
        return LocalTime.ofSecondOfDay(slot * 60L * MINUTES);
    }

    /** Days outside of it are nobody's. */
    void set(int day, int from, int until) {
        if (day >= 0 && day < early.length && from < until) {
            early[day] |= mask(from, until);
            late[day] |= mask(from - WORD, until - WORD);
        }
    }

    void clear(int day, int from, int until) {
        if (day >= 0 && day < early.length && from < until) {
            early[day] &= ~mask(from, until);
            late[day] &= ~mask(from - WORD, until - WORD);
        }
    }

    boolean isClear(int day, int from, int until) {
        return (early[day] & mask(from, until)) == 0 && (late[day] & mask(from - WORD, until - WORD)) == 0;
    }

    /** A day's hours, into the next one where they go over midnight. */
    void set(int day, Hours hours) {
        var from = slotFrom(hours.from());
        var until = slot(hours.until());
        if (hours.isOverMidnight()) {
            set(day, from, SLOTS);
            set(day + 1, 0, until);
        } else {
            set(day, from, until == 0 ? SLOTS : until);
        }
    }

    private static long mask(int from, int until) {
        var first = Math.max(0, from);
        var length = Math.min(WORD, until) - first;
        return length <= 0 ? 0 : (length == WORD ? -1L : (1L << length) - 1) << first;
    }

    /** What is set here and not there. */
    Day without(Grid other, int day) {
        return new Day(early[day] & ~other.early[day], late[day] & ~other.late[day]);
    }

    /** The slots of one day. */
    record Day(long early, long late) {
        boolean isNone() {
            return (early | late) == 0;
        }

        /** Those after which so many follow. */
        private Day down(int by) {
            return by == 0 ? this : new Day(early >>> by | late << (WORD - by), late >>> by);
        }

        private Day and(Day other) {
            return new Day(early & other.early, late & other.late);
        }

        private boolean has(int slot) {
            return slot >= 0 && ((slot < WORD ? early >>> slot : late >>> (slot - WORD)) & 1) == 1;
        }

        private int first() {
            return early != 0
                    ? Long.numberOfTrailingZeros(early)
                    : late != 0 ? WORD + Long.numberOfTrailingZeros(late) : -1;
        }
    }

    /**
     * When a host can begin to prepare so that the employee is free during the meeting itself.
     *
     * @param wished the slot to take if it is possible
     * @return that one, else the earliest, or -1 where there is none
     */
    static int find(Day host, Day employee, Blocks blocks, int wished) {
        if (host.isNone() || employee.isNone()) {
            return -1;
        }
        var possible = host;
        for (var i = 1; i < blocks.all(); i++) {
            possible = possible.and(host.down(i));
        }
        for (var i = 0; i < blocks.meeting(); i++) {
            possible = possible.and(employee.down(blocks.before() + i));
        }
        return possible.has(wished) ? wished : possible.first();
    }

    /** In slots. */
    record Blocks(int before, int meeting, int after) {
        static Blocks of(Lengths lengths) {
            return new Blocks(slots(lengths.preparation()), slots(lengths.meeting()), slots(lengths.followUp()));
        }

        int all() {
            return before + meeting + after;
        }
    }
}
