package fi.merkitys.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A person who handles contacts, with what decides how the days go.
 *
 * @param number unique among the agents of all times
 * @param queues the queues of the team
 * @param shares of each queue the share of this person's contacts, summed up from the first queue
 */
record Agent(int number, DemoPerson person, TeamPlan team, Skill skill, List<QueuePlan> queues, List<Double> shares) {

    static Agent of(int number, DemoPerson person, TeamPlan team) {
        List<QueuePlan> queues = Arrays.stream(QueuePlan.values())
                .filter(team.mix()::containsKey)
                .toList();
        return new Agent(number, person, team, Skill.of(number), queues, shares(queues, team.mix()));
    }

    /** From shares of time to shares of contacts: a quick queue gives more contacts an hour. */
    private static List<Double> shares(List<QueuePlan> queues, Map<QueuePlan, Double> mix) {
        double all = queues.stream().mapToDouble(queue -> weight(queue, mix)).sum();
        double[] sum = {0};
        return queues.stream().map(queue -> sum[0] += weight(queue, mix) / all).toList();
    }

    private static double weight(QueuePlan queue, Map<QueuePlan, Double> mix) {
        return mix.getOrDefault(queue, 0.0) * queue.perDay();
    }

    QueuePlan queueAt(double chance) {
        for (int i = 0; i < queues.size(); i++) {
            if (chance < shares.get(i)) {
                return queues.get(i);
            }
        }
        return queues.getLast();
    }
}
