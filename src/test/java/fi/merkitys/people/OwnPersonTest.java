package fi.merkitys.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.people.Absences.Absence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whoever is away waits for nothing. */
class OwnPersonTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final PersonId AINO = new PersonId(1);

    private static OwnPerson aino(Absence... absences) {
        return new OwnPerson(AINO, "Aino", null, false, List.of(absences));
    }

    private static Absence away(int from, int until) {
        return new Absence(AINO, MONDAY.plusDays(from), MONDAY.plusDays(until));
    }

    @Test
    void aWordOfTodayIsFresh() {
        assertThat(aino().daysHere(MONDAY, MONDAY)).isZero();
        assertThat(aino().daysHere(MONDAY.plusDays(1), MONDAY)).isZero();
        assertThat(aino().daysHere(MONDAY, MONDAY.plusDays(10))).isEqualTo(10);
    }

    @Test
    void daysOfAbsenceDoNotCountAndOverlappingOnesNotTwice() {
        assertThat(aino(away(1, 5)).daysHere(MONDAY, MONDAY.plusDays(10))).isEqualTo(5);
        assertThat(aino(away(1, 5), away(4, 6), away(-9, 0)).daysHere(MONDAY, MONDAY.plusDays(10)))
                .isEqualTo(4);
    }

    @Test
    void isAwayUntilTheLastOfTheAbsencesThatHold() {
        assertThat(aino(away(1, 5), away(4, 6)).awayUntil(MONDAY.plusDays(4))).isEqualTo(MONDAY.plusDays(6));
        assertThat(aino(away(1, 5)).awayUntil(MONDAY.plusDays(6))).isNull();
    }

    @Property
    void countsWhatCountingDayByDayCounts(
            @ForAll("absences") List<Absence> absences,
            @ForAll @IntRange(min = -40, max = 40) int after,
            @ForAll @IntRange(min = -40, max = 40) int until) {
        var from = MONDAY.plusDays(after);
        var today = MONDAY.plusDays(until);
        var oneByOne = Stream.iterate(from.plusDays(1), day -> day.plusDays(1))
                .limit(Math.max(0, from.until(today, ChronoUnit.DAYS)))
                .filter(day ->
                        absences.stream().noneMatch(away -> !day.isBefore(away.from()) && !day.isAfter(away.until())))
                .count();
        assertThat(new OwnPerson(AINO, "Aino", null, false, absences).daysHere(from, today))
                .isEqualTo((int) oneByOne);
    }

    @Provide
    Arbitrary<List<Absence>> absences() {
        return Combinators.combine(
                        Arbitraries.integers().between(-50, 50),
                        Arbitraries.integers().between(0, 30))
                .as((from, length) -> away(from, from + length))
                .list()
                .ofMaxSize(6);
    }
}
