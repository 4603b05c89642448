package fi.merkitys.voice.letters;

import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.Viewers;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.mail.IncomingLetters;
import fi.merkitys.mail.ReceivedLetter;
import fi.merkitys.people.FindPeople;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Letters to the address for voice. Whoever works here raises something with one; an answer to a letter about an item is said
 * to that item, by whom the letter went to. Of everybody else nothing is taken in.
 */
@Component
class TakeVoiceLetters implements IncomingLetters {
    private final VoiceSettings settings;
    private final ReplyAddresses addresses;
    private final RaiseByLetter raise;
    private final AnswerByLetter answer;
    private final FindPeople people;
    private final Viewers viewers;
    private final OnBehalf onBehalf;

    TakeVoiceLetters(
            VoiceSettings settings,
            ReplyAddresses addresses,
            RaiseByLetter raise,
            AnswerByLetter answer,
            FindPeople people,
            Viewers viewers,
            OnBehalf onBehalf) {
        this.settings = settings;
        this.addresses = addresses;
        this.raise = raise;
        this.answer = answer;
        this.people = people;
        this.viewers = viewers;
        this.onBehalf = onBehalf;
    }

    @Override
    public Outcome take(MimeMessage mime) throws MessagingException, IOException {
        var letter = new ReceivedLetter(mime);
        var recipients = letter.recipients();
        var meant = recipients.stream()
                .flatMap(one -> addresses.meant(one).stream())
                .findFirst();
        if (meant.isEmpty() && settings.given().filter(recipients::contains).isEmpty()) {
            return Outcome.NOT_THEIRS;
        }
        if (letter.isAutomatic()) {
            return Outcome.TAKEN;
        }
        var sender = sender(letter);
        return sender.isEmpty() ? Outcome.LEFT : take(letter, meant, sender.get());
    }

    private Outcome take(ReceivedLetter letter, Optional<ReplyAddresses.Meant> meant, Viewer sender)
            throws MessagingException, IOException {
        var taken = meant.isPresent() ? answered(letter, meant.get(), sender) : raised(letter, sender);
        return taken ? Outcome.TAKEN : Outcome.LEFT;
    }

    private boolean answered(ReceivedLetter letter, ReplyAddresses.Meant meant, Viewer sender)
            throws MessagingException, IOException {
        if (!meant.reader().equals(sender.id())) {
            return false;
        }
        var words = OwnWords.of(letter.text());
        var name = letter.name();
        return onBehalf.of(sender.id().value(), () -> answer.with(words, meant.item(), name, sender));
    }

    private boolean raised(ReceivedLetter letter, Viewer sender) throws MessagingException, IOException {
        var raised = RaisedByLetter.of(letter.subject(), OwnWords.of(letter.text()));
        var picture = raise.picture(letter);
        var name = letter.name();
        return onBehalf.of(sender.id().value(), () -> raise.now(raised.item(sender.id()), picture, name, sender));
    }

    private Optional<Viewer> sender(ReceivedLetter letter) {
        var found = letter.sender().map(people::meant).orElse(List.of());
        return found.size() == 1 ? viewers.find(found.getFirst()) : Optional.empty();
    }
}
