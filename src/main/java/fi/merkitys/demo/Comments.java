package fi.merkitys.demo;

import java.util.List;
import java.util.SplittableRandom;

/** What customers write under the survey, in their own language. */
final class Comments {
    private final Sections finnish = Sections.read("/demo/comments_fi.txt");
    private final Sections lithuanian = Sections.read("/demo/comments_lt.txt");
    private final Sections english = Sections.read("/demo/comments_en.txt");

    String write(Agent agent, QueuePlan queue, int csat, SplittableRandom chance) {
        Sections bank = bank(agent, chance);
        String mood = mood(csat, chance);
        String text =
                oneOf(bank.under(mood + " any"), bank.under(mood + (queue.isTelecom() ? " telecom" : " home")), chance);
        String tail = chance.nextInt(3) == 0 ? " " + oneOf(bank.under(mood + " tail"), List.of(), chance) : "";
        return filled(text, csat > 3, chance) + tail;
    }

    private Sections bank(Agent agent, SplittableRandom chance) {
        if (chance.nextInt(100) < 12) {
            return english;
        }
        return agent.team().isFinnish() ? finnish : lithuanian;
    }

    private static String mood(int csat, SplittableRandom chance) {
        return switch (csat) {
            case 5 -> "praise";
            case 4 -> chance.nextInt(10) < 6 ? "praise" : "neutral";
            case 3 -> "neutral";
            default -> "complaint";
        };
    }

    private static String oneOf(List<String> lines, List<String> more, SplittableRandom chance) {
        int line = chance.nextInt(lines.size() + more.size());
        return line < lines.size() ? lines.get(line) : more.get(line - lines.size());
    }

    private static String filled(String text, boolean content, SplittableRandom chance) {
        int minutes = content ? chance.nextInt(2, 6) : chance.nextInt(9, 50);
        int days = content ? chance.nextInt(2, 5) : chance.nextInt(6, 20);
        return text.replace("{minutes}", String.valueOf(minutes)).replace("{days}", String.valueOf(days));
    }
}
