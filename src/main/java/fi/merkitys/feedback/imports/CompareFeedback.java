package fi.merkitys.feedback.imports;

import fi.merkitys.feedback.EarlierFeedback;
import fi.merkitys.feedback.EarlierFeedbacks;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads whom a file means, and which of it is new. Each brings in what they themselves gave or received. */
@Component
class CompareFeedback {
    private final FindPeople people;
    private final Profiles profiles;
    private final EarlierFeedbacks earlier;
    private final Clock clock;

    CompareFeedback(FindPeople people, Profiles profiles, EarlierFeedbacks earlier, Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.earlier = earlier;
        this.clock = clock;
    }

    Difference of(byte[] content, PersonId by) {
        var file = FeedbackFile.from(content, LocalDate.now(clock));
        var meant = people.meant(file.rows().stream()
                .flatMap(row -> Stream.of(row.giver(), row.receiver()))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
        var problems = new ArrayList<>(file.problems());
        var notices = new ArrayList<>(file.notices());
        var entries = new ArrayList<Difference.Entry>();
        var lines = new HashMap<String, Integer>();
        var own = profiles.find(by).map(Profile::name).orElse("");
        for (var row : file.rows()) {
            var giver = who(row.giver(), row.line(), meant, by, problems);
            var receiver = who(row.receiver(), row.line(), meant, by, problems);
            if (giver.isEmpty() || receiver.isEmpty()) {
                continue;
            }
            if (giver.getFirst().equals(receiver.getFirst())) {
                problems.add(Line.at(row.line(), "oneself"));
            } else if (!giver.getFirst().equals(by) && !receiver.getFirst().equals(by)) {
                problems.add(Line.at(row.line(), "others"));
            } else {
                var feedback = feedback(row, giver.getFirst(), receiver.getFirst());
                var first = lines.putIfAbsent(String.valueOf(feedback.fingerprint()), row.line());
                if (first == null) {
                    entries.add(new Difference.Entry(
                            row.line(),
                            row.day(),
                            row.giver().isEmpty() ? own : row.giver(),
                            row.receiver().isEmpty() ? own : row.receiver(),
                            feedback));
                } else {
                    notices.add(Line.at(row.line(), "twice", first.toString()));
                }
            }
        }
        var known = earlier.known(lines.keySet());
        var fresh = entries.stream()
                .filter(entry -> !known.contains(entry.feedback().fingerprint()))
                .toList();
        return new Difference(fresh, entries.size() - fresh.size(), problems, notices);
    }

    /** Nobody where it is not clear who. */
    private static List<PersonId> who(
            String word, int line, Map<String, List<PersonId>> meant, PersonId by, List<Line> problems) {
        if (word.isEmpty()) {
            return List.of(by);
        }
        var found = meant.getOrDefault(word, List.of());
        if (found.size() != 1) {
            problems.add(Line.at(line, found.isEmpty() ? "unknown" : "several", word));
            return List.of();
        }
        return found;
    }

    private EarlierFeedback feedback(FeedbackFile.Row row, PersonId giver, PersonId receiver) {
        var at = EarlierFeedbacks.at(row.day(), clock.getZone());
        return new EarlierFeedback(
                giver,
                receiver,
                row.kind(),
                row.situation(),
                row.words(),
                row.effect(),
                at,
                at,
                null,
                null,
                fingerprint(row.day() + "\n" + giver + "\n" + receiver + "\n" + row.words()),
                row.reply());
    }

    /** The same day, the same two and the same words are the same feedback. */
    private static String fingerprint(String row) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
