package fi.merkitys.successes.praise;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.IncomingLetters;
import fi.merkitys.mail.ReceivedLetter;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Letters that people forward to the address for praise. Who writes their name into the subject, or above the customer's
 * words, says of whom it is; else it is of who forwards it. Only letters of people who work here count.
 */
@Component
class TakePraiseLetters implements IncomingLetters {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\n,;:|()–—]+|\\s-\\s");
    private final PraiseSettings settings;
    private final Praises praises;
    private final FindPeople people;
    private final Notices notices;
    private final WholeOrganisation whole;
    private final Clock clock;

    TakePraiseLetters(
            PraiseSettings settings,
            Praises praises,
            FindPeople people,
            Notices notices,
            WholeOrganisation whole,
            Clock clock) {
        this.settings = settings;
        this.praises = praises;
        this.people = people;
        this.notices = notices;
        this.whole = whole;
        this.clock = clock;
    }

    @Override
    public Outcome take(MimeMessage mime) throws MessagingException, IOException {
        var letter = new ReceivedLetter(mime);
        var address = settings.given();
        if (address.isEmpty() || !letter.recipients().contains(address.get())) {
            return Outcome.NOT_THEIRS;
        }
        var subject = letter.subject();
        var forwarded = ForwardedLetter.of(letter.text());
        var name = letter.name();
        whole.run(() -> sender(letter).ifPresent(sender -> {
            var agent = agent(subject, forwarded.note(), sender);
            if (agent.isPresent() && !forwarded.words().isBlank()) {
                keep(agent.get(), forwarded, sender, "mail " + name);
            } else {
                notices.tell(new Notice(
                        sender, Topic.RECOGNITION, "praise.notice.unclear", List.of(), "/successes/praise/new"));
            }
        }));
        return Outcome.TAKEN;
    }

    private void keep(PersonId agent, ForwardedLetter forwarded, PersonId sender, String source) {
        var name = people.names(List.of(agent)).getOrDefault(agent, "");
        praises.add(List.of(new NewPraise(
                agent,
                new Masking(List.of(name)).of(forwarded.words(), forwarded.names()),
                Origin.MAIL,
                "",
                LocalDate.now(clock),
                Set.of(),
                sender,
                source)));
    }

    private Optional<PersonId> sender(ReceivedLetter letter) {
        return letter.sender().flatMap(address -> one(people.meant(address)));
    }

    private Optional<PersonId> agent(String subject, String note, PersonId sender) {
        var words = Stream.concat(
                        Stream.of(subject), Stream.of(subject, note).flatMap(text -> BETWEEN_NAMES.splitAsStream(text)))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && word.length() <= 100)
                .distinct()
                .limit(50)
                .toList();
        var named = people.meant(words).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        return named.isEmpty() ? Optional.of(sender) : one(named);
    }

    private static Optional<PersonId> one(List<PersonId> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
