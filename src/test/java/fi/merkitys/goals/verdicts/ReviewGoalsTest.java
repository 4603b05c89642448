package fi.merkitys.goals.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.contacts.AgentDaysChanged;
import fi.merkitys.contacts.SourceId;
import fi.merkitys.goals.ChangeGoal;
import fi.merkitys.goals.Floor;
import fi.merkitys.goals.MakeGoal;
import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.Target;
import fi.merkitys.goals.fairness.Verdict;
import fi.merkitys.metrics.Scope;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@MerkitysTest
class ReviewGoalsTest {
    @Autowired
    Cast cast;

    @Autowired
    Floor floor;

    @Autowired
    MakeGoal make;

    @Autowired
    ChangeGoal change;

    @Autowired
    ReviewGoals review;

    @Autowired
    Verdicts verdicts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Test
    void aVerdictIsToldOnceAndAgainWhenItIsAnother() {
        var red = cast.assemble().red();
        floor.eleven(red, floor.calls("Billing"));
        var goal = make.from(floor.atMost(330, Floor.team(red)), null);
        assertThat(review.now()).isEqualTo(1);
        assertThat(review.now()).isZero();
        change.to(Floor.handleTime(new Target.AtMost(300), Floor.team(red), floor.yesterday()), goal, null);
        assertThat(review.now()).isEqualTo(1);
        var since = clock.instant().minus(Duration.ofHours(1));
        assertThat(verdicts.changedSince(since)).singleElement().satisfies(told -> {
            assertThat(told.goal()).isEqualTo(goal);
            assertThat(told.before()).isEqualTo(Verdict.UNCLEAR);
            assertThat(told.verdict()).isEqualTo(Verdict.TOO_DEMANDING);
            assertThat(told.attainment()).isEqualTo(new Attainment(1, 11));
        });
    }

    @Test
    void contactsThatComeInAreFollowedByAReview() {
        cast.assemble();
        var goal = make.from(floor.atMost(330, Scope.EVERYBODY), null);
        events.publishEvent(new AgentDaysChanged(new SourceId(1)));
        var told = jdbc.sql("select verdict from goals.verdict where goal_id = ?")
                .param(goal.value())
                .query(String.class)
                .list();
        assertThat(told).containsExactly("not_enough_people");
    }

    @Test
    void aFirstVerdictIsNoChange() {
        cast.assemble();
        make.from(floor.atMost(330, Scope.EVERYBODY), null);
        review.now();
        assertThat(verdicts.changedSince(clock.instant().minus(Duration.ofHours(1))))
                .isEmpty();
    }
}
