package fi.merkitys.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Contacts as an exchange exports them, the same for the same question: as many every day, of agents who work five days a
 * week and are on two of the four queues a day, a customer's score for four in five.
 *
 * @param agents known as A10000 and following
 * @param first the first day
 */
public record GeneratedContacts(long contacts, int agents, LocalDate first, int days) {
    public static final String HEADER = "contact_id,agent_id,queue,channel,started_at,talk,hold,acw,csat\n";
    private static final int QUEUES = 4;
    private static final int FIRST_AGENT = 10_000;

    public static String agent(int number) {
        return "A" + (FIRST_AGENT + number);
    }

    public void to(Path file) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            var random = new SplittableRandom(first.toEpochDay());
            var text = new StringBuilder(HEADER);
            for (long number = 0; number < contacts; number++) {
                row(text, number, random);
                if (text.length() > 1 << 16) {
                    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
                    text.setLength(0);
                }
            }
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(StringBuilder text, long number, SplittableRandom random) {
        var day = first.plusDays(number * days / contacts);
        int agent = random.nextInt(agents);
        while (!works(agent, day)) {
            agent = random.nextInt(agents);
        }
        int queue = (agent + day.getDayOfYear() + random.nextInt(2)) % QUEUES;
        int second = random.nextInt(86_400);
        text.append("c-")
                .append(number * 2_654_435_761L % 100_000_000_000L)
                .append('-')
                .append(day.toEpochDay());
        text.append('-')
                .append(number)
                .append(',')
                .append(agent(agent))
                .append(",queue ")
                .append(queue);
        text.append(queue < QUEUES - 1 ? ",voice," : ",chat,").append(day).append(' ');
        two(text, second / 3600).append(':');
        two(text, second / 60 % 60).append(':');
        two(text, second % 60).append(',');
        // Slower and quicker people, so that a goal has something to find out.
        text.append(60 + agent % 120 + random.nextInt(600))
                .append(',')
                .append(random.nextInt(60))
                .append(',');
        text.append(random.nextInt(120)).append(',');
        text.append(random.nextInt(5) == 0 ? "" : String.valueOf(1 + random.nextInt(5)))
                .append('\n');
    }

    private boolean works(int agent, LocalDate day) {
        return agents < 7 || (agent + day.getDayOfWeek().getValue()) % 7 < 5;
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return (number < 10 ? text.append('0') : text).append(number);
    }
}
