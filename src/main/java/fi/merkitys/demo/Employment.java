package fi.merkitys.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** When somebody came and perhaps went, and the weekdays and shift agreed on. */
record Employment(LocalDate hiredOn, @Nullable LocalDate leftOn, DemoShift shift, int workdays) {
    private static final int[] NEWCOMER_DAYS = {9, 16, 24, 31, 38, 46, 53, 61, 70, 83};
    private static final int[] LEAVER_DAYS = {18, 120, 170, 230, 290};

    private static final int MONDAY_TO_FRIDAY = 0b0011111;
    private static final int[] WORKDAYS = {
        MONDAY_TO_FRIDAY,
        MONDAY_TO_FRIDAY,
        0b0111110, // Tuesday to Saturday
        MONDAY_TO_FRIDAY,
        0b0010011, // part-time: Monday, Tuesday, Friday
        0b1111100, // Wednesday to Sunday
        MONDAY_TO_FRIDAY,
        0b0011110, // part-time: Tuesday to Friday
        MONDAY_TO_FRIDAY,
        0b1100001, // part-time: weekend and Monday
        MONDAY_TO_FRIDAY
    };
    private static final int[] NIGHTS = {MONDAY_TO_FRIDAY, 0b1111100, 0b1100011, 0b1111001};

    static Employment ofNewcomer(int ordinal, LocalDate today) {
        LocalDate hiredOn = today.minusDays(NEWCOMER_DAYS[ordinal % NEWCOMER_DAYS.length]);
        return new Employment(hiredOn, null, DemoShift.DAY, MONDAY_TO_FRIDAY);
    }

    static Employment ofLeaver(int ordinal, int number, LocalDate today) {
        LocalDate leftOn = today.minusDays(LEAVER_DAYS[ordinal % LEAVER_DAYS.length]);
        return new Employment(veteranSince(number, leftOn), leftOn, DemoShift.DAY, MONDAY_TO_FRIDAY);
    }

    /** One in five came during the year and is past the ramp; the others have been here for longer. */
    static Employment ofExperienced(int number, TeamPlan team, int seat, LocalDate today) {
        SplittableRandom chance = Streams.of(Streams.EMPLOYMENT, number);
        LocalDate hiredOn =
                chance.nextInt(5) == 0 ? today.minusDays(chance.nextInt(110, 360)) : veteranSince(number, today);
        if (team.team().equals(TeamPlan.NIGHT_OWLS)) {
            return new Employment(veteranSince(number, today), null, DemoShift.NIGHT, NIGHTS[seat % NIGHTS.length]);
        }
        DemoShift shift = seat % 3 == 2 ? DemoShift.EVENING : DemoShift.DAY;
        return new Employment(hiredOn, null, shift, WORKDAYS[seat % WORKDAYS.length]);
    }

    /** For those who lead: office hours. */
    static Employment ofLeading(int number, LocalDate today) {
        return new Employment(veteranSince(-number, today), null, DemoShift.DAY, MONDAY_TO_FRIDAY);
    }

    private static LocalDate veteranSince(int number, LocalDate day) {
        SplittableRandom chance = Streams.of(Streams.EMPLOYMENT, number, 1);
        return day.minusDays(chance.nextInt(400, 14 * 365));
    }
}
