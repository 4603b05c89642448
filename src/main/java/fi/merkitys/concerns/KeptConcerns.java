package fi.merkitys.concerns;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person raised with their name, for themselves alone. What was raised without one is nobody's. */
@Component
class KeptConcerns implements KeptData {
    private final Concerns concerns;
    private final Messages messages;

    KeptConcerns(Concerns concerns, Messages messages) {
        this.concerns = concerns;
        this.messages = messages;
    }

    @Override
    public Category category() {
        return Category.CONCERNS;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(concerns.countOf(person));
    }

    @Override
    public Optional<String> page(PersonId person) {
        return Optional.of("/concerns");
    }

    @Override
    @Transactional(readOnly = true)
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of(
                "received_on", "kind", "words", "names", "state", "acknowledged_on", "feedback_on", "messages"));
        var own = concerns.of(person);
        var said = messages.of(person, own);
        for (var one : own) {
            to.row(Arrays.asList(
                    one.receivedOn(),
                    one.content().kind().key(),
                    one.content().words(),
                    one.content().named(),
                    one.state().key(),
                    one.acknowledgedOn(),
                    one.feedbackOn(),
                    together(said.getOrDefault(one.id(), List.of()))));
        }
    }

    private static String together(List<Message> said) {
        return String.join(
                "\n\n",
                said.stream()
                        .map(message -> message.on() + ": " + message.words())
                        .toList());
    }
}
