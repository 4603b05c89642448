package fi.merkitys.goals.fairness;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Reaching all of several goals. For information only, never a verdict: few people reach everything even where each
 * goal is realistic.
 *
 * @param ifIndependent the share that would reach all if reaching one said nothing about another
 * @param observed of the people who count in every one of the goals
 */
public record JointAttainment(double ifIndependent, Attainment observed) {

    /** A goal in which nobody counts has no share and is passed over in the product. */
    public static JointAttainment of(Collection<RealityCheck> goals) {
        double[] shares = goals.stream()
                .flatMapToDouble(goal -> goal.attainment().share().stream())
                .toArray();
        return new JointAttainment(ifIndependent(shares), observed(goals));
    }

    /** The product rule for independent events (de Moivre 1718): five goals at 0.70 leave 0.168. */
    public static double ifIndependent(double... shares) {
        return DoubleStream.of(shares).reduce(1, (all, share) -> all * share);
    }

    private static Attainment observed(Collection<RealityCheck> goals) {
        Map<Long, Tally> tallies = new HashMap<>();
        for (RealityCheck goal : goals) {
            for (EligiblePerson person : goal.eligible()) {
                tallies.merge(person.person(), new Tally(1, person.reached() ? 1 : 0), Tally::plus);
            }
        }
        List<Tally> inEvery = tallies.values().stream()
                .filter(tally -> tally.counted == goals.size())
                .toList();
        long all =
                inEvery.stream().filter(tally -> tally.reached == goals.size()).count();
        return new Attainment((int) all, inEvery.size());
    }

    private record Tally(int counted, int reached) {
        Tally plus(Tally other) {
            return new Tally(counted + other.counted, reached + other.reached);
        }
    }
}
