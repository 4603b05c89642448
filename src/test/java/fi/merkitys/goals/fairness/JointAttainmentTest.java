package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.goals.fairness.Target.AtMost;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JointAttainmentTest {
    private static RealityCheck check(double target, long first, long last) {
        List<PersonFigures> people = LongStream.rangeClosed(first, last)
                .mapToObj(id -> new PersonFigures(id, List.of(new QueueFigures(1, Figures.mean(4000.0 * id, 40)))))
                .toList();
        return RealityCheck.of(Measure.MEAN, new AtMost(target), people, FairnessRules.DEFAULT);
    }

    @Test
    void fiveGoalsThatMostReachAreAllReachedByFew() {
        assertThat(JointAttainment.ifIndependent(.7, .7, .7, .7, .7)).isCloseTo(.168070, within(1e-9));
    }

    @Test
    void itCountsThoseWhoCountInEveryGoal() {
        JointAttainment joint = JointAttainment.of(List.of(check(500, 1, 8), check(600, 3, 10)));
        assertThat(joint.observed()).isEqualTo(new Attainment(3, 6));
        assertThat(joint.ifIndependent()).isCloseTo(5 / 8.0 * 4 / 8.0, within(1e-12));
    }

    @Test
    void aGoalOfNobodyIsPassedOverInTheProduct() {
        JointAttainment joint = JointAttainment.of(List.of(check(500, 1, 8), check(500, 2, 1)));
        assertThat(joint.observed()).isEqualTo(new Attainment(0, 0));
        assertThat(joint.ifIndependent()).isEqualTo(5 / 8.0);
    }
}
