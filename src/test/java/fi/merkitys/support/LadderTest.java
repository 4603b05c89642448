package fi.merkitys.support;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.people.PersonId;
import fi.merkitys.support.Matter.Somebody;
import fi.merkitys.support.texts.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows on what, and who may do what: Eero leads Aino. */
class LadderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Somebody EERO = new Somebody(new PersonId(1), "Eero");
    private static final Somebody AINO = new Somebody(new PersonId(2), "Aino");
    private static final Somebody KALLE = new Somebody(new PersonId(3), "Kalle");
    private static final Written AGREED = new Written(TODAY, "Half past eight.", "", "", null, "");
    private static final Written PLAN = new Written(null, "", "I leave earlier.", "", TODAY.plusDays(14), "");
    private static final Written WENT = new Written(null, "", "Well.", "", null, "Well.");

    private static Matter matter(@Nullable Somebody next, @Nullable Ending ending) {
        return new Matter(
                new MatterId(7),
                EERO,
                AINO,
                next,
                next == null,
                Kind.NEW,
                "Late twice.",
                NOW,
                ending,
                null,
                null,
                null);
    }

    private static Step step(Rung rung, StepKind kind, Written written, Somebody... signed) {
        var bare = new Step(9, 3, rung, kind, TODAY, null, written, 2, List.of());
        return new Step(
                9,
                3,
                rung,
                kind,
                TODAY,
                null,
                written,
                2,
                Arrays.stream(signed)
                        .map(one -> new Signature(one.id(), one.name(), NOW, 2, bare.fingerprint(), true, null))
                        .toList());
    }

    private static Set<Act> acts(Side side, Matter matter, Step last) {
        var stand = Ladder.stand(matter, last);
        var acts = EnumSet.noneOf(Act.class);
        for (var act : Act.values()) {
            if (Ladder.may(side, act, matter, stand)) {
                acts.add(act);
            }
        }
        return acts;
    }

    @ParameterizedTest
    @CsvSource({"TALK,PLAN", "SECOND_TALK,PLAN", "AGREEMENT,FOLLOW_UP", "PLAN,FOLLOW_UP", "FOLLOW_UP,"})
    void oneStepFollowsOnAnotherAndAfterAFollowUpAPersonDecides(StepKind kind, @Nullable StepKind then) {
        assertThat(kind.then().orElse(null)).isEqualTo(then);
    }

    @Test
    void aboveAnAgreementThereIsNothing() {
        assertThat(Rung.FIRST.next()).contains(Rung.SECOND);
        assertThat(Rung.SECOND.next()).contains(Rung.THIRD);
        assertThat(Rung.THIRD.next()).isEmpty();
    }

    @Test
    void nothingIsSignedBeforeSomethingIsWritten() {
        var open = matter(null, null);
        var empty = step(Rung.FIRST, StepKind.TALK, Written.NOTHING);
        assertThat(acts(Side.EMPLOYEE, open, empty)).containsExactlyInAnyOrder(Act.WRITE, Act.SAY);
        assertThat(acts(Side.SUPERVISOR, open, empty)).containsExactlyInAnyOrder(Act.WRITE, Act.CLOSE);
        assertThat(acts(Side.EMPLOYEE, open, step(Rung.FIRST, StepKind.TALK, AGREED)))
                .containsExactlyInAnyOrder(Act.WRITE, Act.SIGN, Act.SAY);
    }

    @Test
    void nobodyDecidesBeforeBothHaveSigned() {
        var open = matter(null, null);
        assertThat(acts(Side.SUPERVISOR, open, step(Rung.FIRST, StepKind.FOLLOW_UP, WENT, EERO)))
                .containsExactlyInAnyOrder(Act.WRITE, Act.SIGN, Act.CLOSE);
        assertThat(acts(Side.SUPERVISOR, open, step(Rung.FIRST, StepKind.FOLLOW_UP, WENT, EERO, AINO)))
                .containsExactlyInAnyOrder(Act.WRITE, Act.DECIDE, Act.CLOSE);
        assertThat(acts(Side.EMPLOYEE, open, step(Rung.FIRST, StepKind.FOLLOW_UP, WENT, EERO, AINO)))
                .containsExactlyInAnyOrder(Act.WRITE, Act.SAY);
    }

    @Test
    void whenTheSupervisorChangesTheEmployeeAloneDecides() {
        var between = matter(KALLE, null);
        var last = step(Rung.FIRST, StepKind.PLAN, PLAN, AINO);
        assertThat(acts(Side.EMPLOYEE, between, last))
                .containsExactlyInAnyOrder(Act.SAY, Act.RELEASE, Act.START_AFRESH);
        assertThat(acts(Side.SUPERVISOR, between, last)).isEmpty();
    }

    @Test
    void whatIsClosedStaysAndTheEmployeeMayStillSayHowTheySeeIt() {
        var closed = matter(null, Ending.WELL);
        var last = step(Rung.FIRST, StepKind.FOLLOW_UP, WENT, EERO, AINO);
        assertThat(acts(Side.EMPLOYEE, closed, last)).containsExactly(Act.SAY);
        assertThat(acts(Side.SUPERVISOR, closed, last)).isEmpty();
        assertThat(acts(Side.EMPLOYEE, matter(KALLE, Ending.WELL), last))
                .containsExactlyInAnyOrder(Act.SAY, Act.RELEASE);
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void whoWasInvitedReadsAndDoesNothing(StepKind kind) {
        assertThat(acts(Side.GUEST, matter(null, null), step(Rung.SECOND, kind, AGREED)))
                .isEmpty();
    }

    @Test
    void thePlanIsTheEmployees() {
        var typed = new Written(TODAY, "x", "mine", "needs", TODAY, "answer");
        assertThat(PLAN.takenFrom(typed, StepKind.PLAN, Side.SUPERVISOR))
                .isEqualTo(new Written(null, "", "I leave earlier.", "", TODAY.plusDays(14), "answer"));
        assertThat(PLAN.takenFrom(typed, StepKind.PLAN, Side.EMPLOYEE))
                .isEqualTo(new Written(null, "", "mine", "needs", TODAY, ""));
    }

    @Test
    void eachSaysHowItWentForThemselves() {
        var typed = new Written(null, "", "hers", "", null, "his");
        assertThat(Written.NOTHING.takenFrom(typed, StepKind.FOLLOW_UP, Side.EMPLOYEE))
                .isEqualTo(new Written(null, "", "hers", "", null, ""));
        assertThat(Written.NOTHING.takenFrom(typed, StepKind.FOLLOW_UP, Side.SUPERVISOR))
                .isEqualTo(new Written(null, "", "", "", null, "his"));
    }

    @Test
    void aSignatureHoldsForExactlyTheWordsUnderWhichItStands() {
        var signed = step(Rung.FIRST, StepKind.TALK, AGREED, EERO, AINO);
        assertThat(Ladder.isSigned(matter(null, null), signed)).isTrue();
        var changed = new Step(
                9,
                3,
                Rung.FIRST,
                StepKind.TALK,
                TODAY,
                null,
                new Written(TODAY, "Half past nine.", "", "", null, ""),
                3,
                signed.signatures());
        assertThat(changed.holding()).isEmpty();
        assertThat(changed.isBroken()).isTrue();
        // The same words again are another version: both sign anew.
        var back = new Step(9, 3, Rung.FIRST, StepKind.TALK, TODAY, null, AGREED, 4, signed.signatures());
        assertThat(back.holding()).isEmpty();
    }

    @Test
    void noWordMovesUnseenFromOneFieldToTheNext() {
        var one = new Written(null, "ab", "c", "", null, "");
        var other = new Written(null, "a", "bc", "", null, "");
        assertThat(one.fingerprint(1, StepKind.TALK, 1)).isNotEqualTo(other.fingerprint(1, StepKind.TALK, 1));
    }

    @Test
    void theFollowUpIsOnTheDayOfThePlan() {
        assertThat(Ladder.dueAfter(step(Rung.FIRST, StepKind.PLAN, PLAN), TODAY))
                .isEqualTo(TODAY.plusDays(14));
        assertThat(Ladder.dueAfter(step(Rung.FIRST, StepKind.PLAN, PLAN), TODAY.plusDays(30)))
                .isEqualTo(TODAY.plusDays(30));
        assertThat(Ladder.dueAfter(step(Rung.FIRST, StepKind.TALK, AGREED), TODAY))
                .isEqualTo(TODAY.plusDays(7));
    }
}
