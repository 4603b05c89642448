package fi.merkitys.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.goals.fairness.Target;
import fi.merkitys.metrics.Metric;
import fi.merkitys.metrics.Scope;
import fi.merkitys.people.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MerkitysTest
class OutcomeGoalsTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Autowired
    Cast cast;

    @Autowired
    OutcomeGoals goals;

    @Autowired
    MakeGoal make;

    @Autowired
    ChangeGoal change;

    @Autowired
    RetireGoal retire;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aGoalIsFoundAsItWasMade() {
        var members = cast.assemble();
        var definition = new GoalDefinition(
                "Talk",
                Metric.TALK_TIME,
                new Target.Within(120, 240.5),
                new Scope(members.red(), null, null, null, "voice", Role.AGENT, "0-30"),
                GoalPeriod.QUARTER,
                MAY,
                "So that nobody hurries.",
                null);
        var id = make.from(definition, members.get("Helmi"));
        var found = goals.find(id).orElseThrow();
        assertThat(found.latest().definition()).isEqualTo(definition);
        assertThat(found.latest().names().team()).isEqualTo("Red");
        assertThat(found.latest().writtenBy()).isEqualTo("Helmi");
    }

    @Test
    void changingAGoalKeepsWhatItAskedBefore() {
        cast.assemble();
        var id = make.from(at(330, MAY), null);
        assertThat(change.to(at(300, JUNE), id, null)).isEqualTo(new ChangeGoal.Changed(2));
        var goal = goals.find(id).orElseThrow();
        assertThat(goal.on(JUNE.minusDays(1)).definition().target()).isEqualTo(new Target.AtMost(330));
        assertThat(goal.on(JUNE).definition().target()).isEqualTo(new Target.AtMost(300));
        assertThat(goal.on(MAY.minusYears(1)).number()).isEqualTo(1);
    }

    @Test
    void aVersionHoldsFromALaterDayThanTheOneBefore() {
        cast.assemble();
        var id = make.from(at(330, MAY), null);
        assertThat(change.to(at(300, MAY), id, null)).isEqualTo(new ChangeGoal.TooEarly(MAY));
        assertThatThrownBy(() -> jdbc.sql("""
            insert into goals.goal_version (
              goal_id, number, name, metric, comparator, high, period, valid_from, why, written_at
            ) values (?, 2, 'x', 'csat', 'at_most', 1, 'week', '2026-04-01', 'y', now())
            """).param(id.value()).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aVersionIsNeverRewritten() {
        cast.assemble();
        var id = make.from(at(330, MAY), null);
        assertThatThrownBy(() -> jdbc.sql("update goals.goal_version set high = 400 where goal_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("write a new version");
    }

    @Test
    void aVersionIsNeverDeleted() {
        cast.assemble();
        var id = make.from(at(330, MAY), null);
        assertThatThrownBy(() -> jdbc.sql("delete from goals.goal_version where goal_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("write a new version");
    }

    @Test
    void theDatabaseRefusesATargetThatDoesNotFitItsComparator() {
        cast.assemble();
        var id = make.from(at(330, MAY), null);
        assertThatThrownBy(() -> jdbc.sql("""
            insert into goals.goal_version (
              goal_id, number, name, metric, comparator, low, high, period, valid_from, why, written_at
            ) values (?, 2, 'x', 'csat', 'within', 5, 4, 'week', '2026-07-01', 'y', now())
            """).param(id.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("target_fits_comparator");
    }

    @Test
    void aGoalEndsWithADateAndStaysToBeRead() {
        cast.assemble();
        var id = make.from(at(330, MAY), null);
        retire.on(JUNE, id);
        assertThat(goals.openOn(JUNE)).extracting(OutcomeGoal::id).containsExactly(id);
        assertThat(goals.openOn(JUNE.plusDays(1))).isEmpty();
        assertThat(goals.find(id)).isPresent();
        assertThat(change.to(at(300, JUNE), id, null)).isEqualTo(new ChangeGoal.Closed(JUNE));
    }

    private static GoalDefinition at(double seconds, LocalDate validFrom) {
        return Floor.handleTime(new Target.AtMost(seconds), Scope.EVERYBODY, validFrom);
    }
}
