package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.goals.fairness.LeftOut.Reason;
import fi.merkitys.goals.fairness.Target.AtLeast;
import fi.merkitys.goals.fairness.Target.AtMost;
import fi.merkitys.goals.fairness.Target.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RealityCheckTest {
    private static final long BILLING = 1;
    private static final long TECHNICAL = 2;
    private static final FairnessRules RULES = FairnessRules.DEFAULT;
    private static final AtMost TARGET = new AtMost(360);

    private static final long AINO = 1;
    private static final long JONAS = 2;
    private static final long EEVA = 3;

    private static List<QueueFigures> handled(long queue, double mean, long contacts) {
        return List.of(new QueueFigures(queue, Figures.mean(mean * contacts, contacts)));
    }

    private static PersonFigures person(
            long id, double mean, long contacts, @Nullable Double tenure, @Nullable WorkedTime time, boolean left) {
        return new PersonFigures(id, handled(BILLING, mean, contacts), tenure, time, left);
    }

    private static RealityCheck check(PersonFigures... people) {
        return RealityCheck.of(Measure.MEAN, TARGET, List.of(people), RULES);
    }

    private static FairnessRules contactsSet(int contacts) {
        return new FairnessRules(
                RULES.reliability(), RULES.contactsWhereUnknown(), contacts, RULES.leastWorkedShare(), RULES.ramp());
    }

    private static RealityCheck sixWithSquares() {
        List<Figures> six = TeamOfSix.figuresWithSquares();
        List<PersonFigures> people = IntStream.range(0, 6)
                .mapToObj(i -> new PersonFigures(i, List.of(new QueueFigures(BILLING, six.get(i)))))
                .toList();
        return RealityCheck.of(Measure.MEAN, TARGET, people, contactsSet(1));
    }

    @Test
    void aPersonsQueuesAreSummedBeforeTheyAreDivided() {
        RealityCheck check = check(new PersonFigures(
                AINO,
                Stream.concat(handled(BILLING, 300, 90).stream(), handled(TECHNICAL, 600, 10).stream())
                        .toList()));
        assertThat(check.eligible().getFirst().value()).isCloseTo(330, within(1e-9));
        assertThat(check.attainment()).isEqualTo(new Attainment(1, 1));
    }

    @Test
    void everyoneLeftOutHasAReasonWithItsFigures() {
        WorkedTime halfDays = new WorkedTime(10, 20);
        WorkedTime tooLittle = new WorkedTime(9.5, 20);
        RealityCheck check = check(
                person(1, 350, 30, 13.0, halfDays, false),
                person(2, 350, 29, null, null, false),
                person(3, 350, 90, null, tooLittle, false),
                person(4, 350, 90, 12.0, null, false),
                person(5, 350, 90, null, null, true),
                new PersonFigures(6, List.of()));
        assertThat(check.eligible()).extracting(EligiblePerson::person).containsExactly(1L);
        assertThat(check.leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut.NotEnoughContacts(2, 29, 30),
                        new LeftOut.WorkedTooLittle(3, tooLittle, 0.5),
                        new LeftOut.StillOnTheRamp(4, 12, 13),
                        new LeftOut.Gone(5),
                        new LeftOut.NoData(6));
        assertThat(check.leftOutByReason())
                .isEqualTo(Map.of(
                        Reason.NOT_ENOUGH_CONTACTS, 1,
                        Reason.WORKED_TOO_LITTLE, 1,
                        Reason.NEWCOMER, 1,
                        Reason.LEFT, 1,
                        Reason.NO_DATA, 1));
    }

    @Test
    void whoeverWasAwayAllPeriodIsLeftOutAndNeverCountedAgainst() {
        RealityCheck check = check(new PersonFigures(AINO, List.of(), null, new WorkedTime(0, 20), false));
        assertThat(check.attainment()).isEqualTo(new Attainment(0, 0));
        assertThat(check.leftOutByReason()).containsEntry(Reason.NO_DATA, 1).containsEntry(Reason.LEFT, 0);
    }

    @Test
    void newcomersAreHeldAgainstTheirRamp() {
        RealityCheck check = check(
                person(AINO, 450, 40, 4.0, null, false),
                person(JONAS, 460, 40, 4.0, null, false),
                person(EEVA, 400, 10, 8.0, null, false));
        assertThat(check.eligible()).isEmpty();
        assertThat(check.newcomers()).extracting(Newcomer::reached).containsExactly(true, false, true);
        assertThat(check.newcomers().getFirst().pace()).isCloseTo(.794633, within(1e-6));
        assertThat(check.newcomers().getFirst().rampedTarget()).isEqualTo(TARGET.easedTo(Ramp.DEFAULT.paceAfter(4)));
        assertThat(check.newcomersAttainment()).isEqualTo(new Attainment(1, 2));
    }

    @Test
    void aHardMixOfQueuesIsEvenedOut() {
        List<PersonFigures> people = new ArrayList<>();
        LongStream.range(0, 5).forEach(id -> people.add(new PersonFigures(id, handled(BILLING, 300, 50))));
        LongStream.range(5, 10).forEach(id -> people.add(new PersonFigures(id, handled(TECHNICAL, 400, 50))));
        RealityCheck check = RealityCheck.of(Measure.MEAN, new AtMost(355), people, RULES);
        assertThat(check.attainment()).isEqualTo(new Attainment(5, 10));
        assertThat(check.evenedAttainment()).isEqualTo(new Attainment(10, 10));
        assertThat(check.attainmentOf(id -> id >= 5).verdict()).isEqualTo(Verdict.TOO_DEMANDING);
        assertThat(check.evenedAttainmentOf(id -> id >= 5).verdict()).isEqualTo(Verdict.REALISTIC);
    }

    @Test
    void aTeamIsComparedWithTheWholeOrganisation() {
        List<PersonFigures> team = List.of(new PersonFigures(AINO, handled(TECHNICAL, 400, 50)));
        List<PersonFigures> others = List.of(new PersonFigures(JONAS, handled(BILLING, 300, 50)));
        Reference all = Reference.from(
                Measure.MEAN, Stream.concat(team.stream(), others.stream()).toList(), RULES);
        RealityCheck alone = RealityCheck.of(Measure.MEAN, TARGET, team, RULES);
        RealityCheck among = RealityCheck.of(Measure.MEAN, TARGET, team, RULES, all);
        assertThat(alone.evenedAttainment()).isEqualTo(new Attainment(0, 1));
        assertThat(among.evenedAttainment()).isEqualTo(new Attainment(1, 1));
    }

    @Test
    void theNeededContactsFollowFromTheSourcesSumOfSquares() {
        List<Figures> six = TeamOfSix.figuresWithSquares();
        List<PersonFigures> people = IntStream.range(0, 6)
                .mapToObj(i -> new PersonFigures(i, List.of(new QueueFigures(BILLING, six.get(i)))))
                .toList();
        RealityCheck check = RealityCheck.of(Measure.MEAN, TARGET, people, RULES);
        assertThat(check.reference().minimumContacts().contacts()).isCloseTo(32_400 / 385.609634, within(1e-5));
        assertThat(check.leftOut())
                .containsExactly(new LeftOut.NotEnoughContacts(1, 35, 85), new LeftOut.NotEnoughContacts(3, 12, 85));
        assertThat(check.eligible()).hasSize(4);
    }

    @Test
    void theWorkedExampleComesOutWhole() {
        RealityCheck check = sixWithSquares();
        assertThat(check.attainment()).isEqualTo(new Attainment(3, 6));
        assertThat(check.expectedShare()).isCloseTo(.410321, within(1e-6));
        assertThat(check.chanceThatHalfReach()).isCloseTo(.484188, within(1e-6));
        assertThat(check.whatIf(100).share(new AtMost(375))).isCloseTo(.646571, within(1e-6));
        assertThat(check.whatIf().share(new AtMost(375)))
                .isEqualTo(check.whatIf(115).share(new AtMost(375)));
    }

    @Test
    void theSuggestionIsTakenFromTheShrunkenFigures() {
        assertThat(sixWithSquares().suggestion(0.5))
                .isInstanceOfSatisfying(
                        AtMost.class,
                        suggested ->
                                assertThat(suggested.value()).isCloseTo((357.245987 + 368.949339) / 2, within(1e-6)));
    }

    @Test
    void sharesAreShrunkenAsShares() {
        List<PersonFigures> people = Stream.of(new long[] {45, 60}, new long[] {9, 10}, new long[] {120, 180})
                .map(hits -> new PersonFigures(
                        hits[1], List.of(new QueueFigures(BILLING, Figures.proportion(hits[0], hits[1])))))
                .toList();
        RealityCheck check = RealityCheck.of(Measure.PROPORTION, new AtLeast(.75), people, contactsSet(10));
        assertThat(check.shrinkage()).isInstanceOf(ShrunkenProportions.class);
        assertThat(check.attainment()).isEqualTo(new Attainment(2, 3));
    }

    @Test
    void aHandleTimeCanBeTooShort() {
        RealityCheck check = RealityCheck.of(
                Measure.MEAN,
                new Within(300, 360),
                List.of(person(AINO, 280, 40, null, null, false), person(JONAS, 320, 40, null, null, false)),
                RULES);
        assertThat(check.eligible()).extracting(EligiblePerson::reached).containsExactly(false, true);
    }

    @Test
    void ofNobodyThereIsNoVerdictAndNoShare() {
        RealityCheck check = check();
        assertThat(check.attainment().verdict()).isEqualTo(Verdict.NOT_ENOUGH_PEOPLE);
        assertThat(check.expectedShare()).isNaN();
        assertThat(check.whatIf().share(TARGET)).isNaN();
    }

    @Property
    void everybodyIsEitherCountedOrLeftOutOnce(
            @ForAll @Size(max = 60) List<@DoubleRange(min = 0, max = 26) Double> tenures,
            @ForAll @IntRange(max = 90) int contacts,
            @ForAll @IntRange(max = 5) int every) {
        List<PersonFigures> people = IntStream.range(0, tenures.size())
                .mapToObj(i -> person(
                        i,
                        300 + i,
                        (long) contacts + i % 7,
                        i % 3 == 0 ? null : tenures.get(i),
                        new WorkedTime(i % 20, 20),
                        i % 6 == every))
                .toList();
        RealityCheck check = RealityCheck.of(Measure.MEAN, TARGET, people, RULES);
        assertThat(Stream.concat(
                                check.eligible().stream().map(EligiblePerson::person),
                                check.leftOut().stream().map(LeftOut::person))
                        .sorted())
                .containsExactlyElementsOf(
                        people.stream().map(PersonFigures::person).toList());
        assertThat(check.newcomers()).hasSize(check.leftOutByReason().getOrDefault(Reason.NEWCOMER, -1));
    }
}
