package fi.merkitys.demo;

import static fi.merkitys.demo.DemoContact.NONE;

import java.util.SplittableRandom;

/** How single contacts go: log-normal talk, some holds, wrap-up, and what the customer thought of it. */
final class Conversations {
    private static final double TALK_SPREAD = .55;
    private static final double WRAP_UP_SPREAD = .5;
    private static final int LONGEST_TALK = 2_700;
    private static final int LONGEST_HOLD = 240;
    private static final int LONGEST_WRAP_UP = 600;
    private static final int[] PRICES = {990, 1490, 1990, 2490, 3490, 4990, 11_900, 23_880, 35_880};

    private final Customers customers;
    private final Comments comments = new Comments();

    Conversations(Customers customers) {
        this.customers = customers;
    }

    DemoContact next(Workday work, QueuePlan queue, int sequence, int second) {
        SplittableRandom chance = work.chance();
        Agent agent = work.agent();
        Skill skill = agent.skill();
        double slowness = 1 / work.ramp();
        boolean transferred = chance.nextDouble() < queue.transferred() * skill.transfer() * slowness;
        int csat = csat(work, queue, transferred);
        int customer = customers.next(queue, chance);
        if (chance.nextDouble() < queue.returning() * skill.returning() * slowness) {
            customers.willBeBack(customer, queue, chance);
        }
        return new DemoContact(
                agent,
                queue,
                work.day(),
                sequence,
                second,
                queue.sells() && chance.nextInt(100) < 35,
                lasting(queue.talk() * skill.talk() * slowness * work.habit(), TALK_SPREAD, LONGEST_TALK, chance),
                hold(queue, skill, chance),
                lasting(queue.wrapUp() * skill.wrapUp() * slowness, WRAP_UP_SPREAD, LONGEST_WRAP_UP, chance),
                transferred,
                queue.topics().get(chance.nextInt(queue.topics().size())),
                csat,
                csat > 0 && chance.nextInt(100) < 45 ? nps(csat, chance) : NONE,
                queue.sells() ? sale(work, chance) : NONE,
                customer,
                csat > 0 && chance.nextInt(100) < 30 ? comments.write(agent, queue, csat, chance) : "");
    }

    /** Log-normal with the given mean. */
    private static int lasting(double mean, double spread, int longest, SplittableRandom chance) {
        double seconds = mean * Math.exp(spread * chance.nextGaussian() - spread * spread / 2);
        return Math.clamp(Math.round(seconds), 1, longest);
    }

    private static int hold(QueuePlan queue, Skill skill, SplittableRandom chance) {
        if (!queue.isVoice()) {
            return NONE;
        }
        return chance.nextDouble() < queue.held() * skill.hold() ? lasting(55, .6, LONGEST_HOLD, chance) : 0;
    }

    private static int csat(Workday work, QueuePlan queue, boolean transferred) {
        SplittableRandom chance = work.chance();
        if (chance.nextInt(1000) >= (queue.isVoice() ? 170 : 200)) {
            return 0;
        }
        double odds = queue.pleased() + work.service() - (transferred ? .5 : 0);
        boolean pleased = chance.nextDouble() < 1 / (1 + Math.exp(-odds));
        int finer = chance.nextInt(100);
        return pleased ? (finer < 62 ? 5 : 4) : finer < 38 ? 3 : finer < 62 ? 2 : 1;
    }

    private static int nps(int csat, SplittableRandom chance) {
        return switch (csat) {
            case 5 -> chance.nextInt(8, 11);
            case 4 -> chance.nextInt(7, 10);
            case 3 -> chance.nextInt(5, 9);
            case 2 -> chance.nextInt(2, 7);
            default -> chance.nextInt(0, 5);
        };
    }

    private static int sale(Workday work, SplittableRandom chance) {
        boolean sold = chance.nextDouble() < .16 * work.agent().skill().sales() * work.ramp();
        return sold ? PRICES[chance.nextInt(PRICES.length)] : 0;
    }
}
