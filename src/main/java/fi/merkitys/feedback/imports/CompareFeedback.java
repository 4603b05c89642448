package fi.merkitys.feedback.imports;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.Meant;
import fi.merkitys.directory.ownfiles.OwnImport;
import fi.merkitys.feedback.EarlierFeedback;
import fi.merkitys.feedback.EarlierFeedbacks;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads whom a file means, and which of it is new. Each brings in what they themselves gave or received. */
@Component
class CompareFeedback implements OwnImport<Difference> {
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

    @Override
    public Difference compare(byte[] content, PersonId by) {
        var file = FeedbackFile.from(content, LocalDate.now(clock));
        var meant = new Meant(people.meant(file.rows().stream()
                .flatMap(row -> Stream.of(row.giver(), row.receiver()))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList()));
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
            if (giver.get().equals(receiver.get())) {
                problems.add(FeedbackFile.line(row.line(), "oneself"));
            } else if (!giver.get().equals(by) && !receiver.get().equals(by)) {
                problems.add(FeedbackFile.line(row.line(), "others"));
            } else {
                var feedback = feedback(row, giver.get(), receiver.get());
                var first = lines.putIfAbsent(String.valueOf(feedback.fingerprint()), row.line());
                if (first == null) {
                    entries.add(new Difference.Entry(
                            row.line(),
                            row.day(),
                            row.giver().isEmpty() ? own : row.giver(),
                            row.receiver().isEmpty() ? own : row.receiver(),
                            feedback));
                } else {
                    notices.add(FileLine.at(row.line(), "directory.ownFile.twice", first.toString()));
                }
            }
        }
        var known = earlier.known(lines.keySet());
        var fresh = entries.stream()
                .filter(entry -> !known.contains(entry.feedback().fingerprint()))
                .toList();
        return new Difference(fresh, entries.size() - fresh.size(), problems, notices);
    }

    /** Who is missing is whoever brings the file in. */
    private static Optional<PersonId> who(String word, int line, Meant meant, PersonId by, List<FileLine> problems) {
        return word.isEmpty() ? Optional.of(by) : meant.one(word, line, problems);
    }

    @Override
    public int bring(Difference difference, PersonId by) {
        return earlier.add(difference.feedback(), by);
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
                // The same day, the same two and the same words are the same feedback.
                OwnImport.fingerprint(row.day() + "\n" + giver + "\n" + receiver + "\n" + row.words()),
                row.reply());
    }
}
