package fi.merkitys.goals.reality;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.goals.ChangeGoal;
import fi.merkitys.goals.Floor;
import fi.merkitys.goals.GoalDefinition;
import fi.merkitys.goals.GoalId;
import fi.merkitys.goals.MakeGoal;
import fi.merkitys.goals.OutcomeGoals;
import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.LeftOut.Reason;
import fi.merkitys.goals.fairness.Target;
import fi.merkitys.goals.fairness.Verdict;
import fi.merkitys.metrics.Scope;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MerkitysTest
class CheckGoalTest {
    @Autowired
    Cast cast;

    @Autowired
    Floor floor;

    @Autowired
    MakeGoal make;

    @Autowired
    ChangeGoal change;

    @Autowired
    OutcomeGoals goals;

    @Autowired
    CheckGoal checks;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members;
    private long lane;

    @BeforeEach
    void thereIsAQueue() {
        members = cast.assemble();
        lane = floor.calls("Billing");
    }

    @Test
    void fourOfElevenAreUnclear() {
        floor.eleven(members.red(), lane);
        var check = check(floor.atMost(330, Floor.team(members.red())));
        assertThat(check.attainment()).isEqualTo(new Attainment(4, 11));
        assertThat(check.attainment().verdict()).isEqualTo(Verdict.UNCLEAR);
        // Aino and Mantas work in the team too, but had no contacts.
        assertThat(check.result().leftOutByReason()).containsEntry(Reason.NO_DATA, 2);
        assertThat(check.days().until()).isEqualTo(floor.yesterday());
        assertThat(check.days().count()).isEqualTo(28);
    }

    @Test
    void whereNothingNewerHasComeInTheLastFiguresAreChecked() {
        floor.eleven(members.red(), lane);
        jdbc.sql("update contacts.agent_day_row set day = day - 700").update();
        jdbc.sql("update contacts.revision set number = number + 1").update();
        var check = check(floor.atMost(330, Floor.team(members.red())));
        assertThat(check.attainment()).isEqualTo(new Attainment(4, 11));
        assertThat(check.days().until()).isEqualTo(checks.now().figuresEnd());
        assertThat(checks.lagsBehind(check)).isTrue();
    }

    @Test
    void everybodyLeftOutHasHerReason() {
        var gone = works("Gone");
        jdbc.sql("update people.person set left_on = ? where id = ?")
                .params(floor.yesterday().minusDays(3), gone.value())
                .update();
        var away = works("Away");
        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(
                        away.value(),
                        floor.yesterday().minusDays(27),
                        floor.yesterday().minusDays(5))
                .update();
        floor.works(floor.hire("New", members.red(), floor.yesterday().minusWeeks(5)), lane, 310);
        floor.works(floor.experienced("Seldom", members.red()), lane, 310, 1);
        var longGone = works("Long gone");
        jdbc.sql("update people.person set left_on = ? where id = ?")
                .params(floor.yesterday().minusDays(100), longGone.value())
                .update();
        var check = check(floor.atMost(330, Floor.team(members.red())));
        assertThat(check.result().leftOutByReason())
                .containsEntry(Reason.LEFT, 1)
                .containsEntry(Reason.WORKED_TOO_LITTLE, 1)
                .containsEntry(Reason.NEWCOMER, 1)
                .containsEntry(Reason.NOT_ENOUGH_CONTACTS, 1)
                .containsEntry(Reason.NO_DATA, 2);
        assertThat(check.result().newcomers()).hasSize(1);
        assertThat(check.members()).doesNotContainKey(longGone.value());
    }

    @Test
    void tenureInTheContactSystemsWordsServesWhereTheDayOfHiringIsNotKnown() {
        var person = works("From a file");
        jdbc.sql("update people.person set hired_on = null, tenure_bucket = '31-60' where id = ?")
                .param(person.value())
                .update();
        assertThat(check(floor.atMost(330, Floor.team(members.red()))).result().newcomers())
                .hasSize(1);
        var ofTenure = new Scope(null, null, null, null, null, null, "31-60");
        var asked = check(floor.atMost(330, ofTenure));
        assertThat(asked.result().newcomers()).isEmpty();
        assertThat(asked.attainment().eligible()).isEqualTo(1);
    }

    @Test
    void whoWorksInTheQueueIsAskedAndNobodyElse() {
        var other = floor.calls("Sales");
        floor.works(floor.experienced("Biller", null), lane, 310);
        floor.works(floor.experienced("Seller", null), other, 310);
        var check = check(floor.atMost(330, Floor.queue(floor.queueOf(lane))));
        assertThat(check.members()).hasSize(1);
        assertThat(check.attainment()).isEqualTo(new Attainment(1, 1));
    }

    /** Four have the quick queue, eight the slow one; all take just as long as everybody does in their queue. */
    @Test
    void whereOnlyTheMixIsHardTheEvenedVerdictDiffers() {
        var slow = floor.calls("Technical");
        for (var i = 0; i < 4; i++) {
            floor.works(floor.experienced("Quick " + i, members.red()), lane, 300 + i);
        }
        for (var i = 0; i < 8; i++) {
            floor.works(floor.experienced("Slow " + i, members.red()), slow, 480 + i);
        }
        var check = check(floor.atMost(430, Scope.EVERYBODY));
        assertThat(check.attainment()).isEqualTo(new Attainment(4, 12));
        assertThat(check.result().evenedAttainment()).isEqualTo(new Attainment(12, 12));
        assertThat(check.verdictDiffersWhenEvened()).isTrue();
    }

    @Test
    void aSmallTeamIsJudgedByWhatTheWholeHouseTellsOfTheWork() {
        floor.eleven(members.red(), lane);
        floor.works(members.get("Liisa"), lane, 320);
        var whole = check(floor.atMost(330, Scope.EVERYBODY));
        var blue = check(floor.atMost(330, Floor.team(members.blue())));
        assertThat(blue.result().reference().minimumContacts())
                .isEqualTo(whole.result().reference().minimumContacts());
        assertThat(blue.attainment()).isEqualTo(new Attainment(1, 1));
    }

    @Test
    void theVersionOfTheDayCounts() {
        floor.eleven(members.red(), lane);
        var id = make.from(floor.atMost(330, Floor.team(members.red())), null);
        change.to(
                Floor.handleTime(
                        new Target.AtMost(390),
                        Floor.team(members.red()),
                        floor.yesterday().minusDays(6)),
                id,
                null);
        var goal = goals.find(id).orElseThrow();
        assertThat(checks.today(goal, checks.now()).attainment().reached()).isEqualTo(10);
        assertThat(checks.until(floor.yesterday().minusDays(7), goal, checks.now())
                        .attainment()
                        .reached())
                .isEqualTo(4);
    }

    @Test
    void aDayThatIsNotOverCountsAsYesterday() {
        assertThat(checks.over(floor.yesterday().plusDays(1))).isEqualTo(floor.yesterday());
        assertThat(checks.over(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void periodsBeforeTheGoalAreToldAsSuch() {
        floor.eleven(members.red(), lane);
        var definition = Floor.handleTime(new Target.AtMost(330), Floor.team(members.red()), floor.yesterday());
        var goal = goals.find(make.from(definition, null)).orElseThrow();
        var periods = checks.overTime(goal, checks.now());
        assertThat(periods).hasSize(8);
        assertThat(periods.getFirst().attainment()).isEqualTo(new Attainment(4, 11));
        assertThat(periods.getFirst().beforeTheGoal()).isFalse();
        assertThat(periods.get(1).beforeTheGoal()).isTrue();
        assertThat(periods.get(1).attainment().eligible()).isZero();
    }

    @Test
    void onesOwnFiguresAreThereForEachPeriod() {
        floor.works(members.get("Aino"), lane, 315);
        var id = make.from(floor.atMost(330, Floor.team(members.red())), null);
        var own = checks.ownOverTime(goals.find(id).orElseThrow(), members.get("Aino"), checks.now());
        assertThat(own.getFirst().value()).isEqualTo(315);
        assertThat(own.getFirst().reached()).isTrue();
        assertThat(own.get(1).known()).isFalse();
    }

    private PersonId works(String name) {
        var person = floor.experienced(name, members.red());
        floor.works(person, lane, 310);
        return person;
    }

    private Check check(GoalDefinition definition) {
        GoalId id = make.from(definition, null);
        return checks.today(goals.find(id).orElseThrow(), checks.now());
    }
}
