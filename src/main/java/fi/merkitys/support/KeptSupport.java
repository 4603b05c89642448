package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was taken up with a person, with all that was written and signed, for themselves. */
@Component
class KeptSupport implements KeptData {
    private final Matters matters;
    private final Steps steps;
    private final Views views;

    KeptSupport(Matters matters, Steps steps, Views views) {
        this.matters = matters;
        this.steps = steps;
        this.views = views;
    }

    @Override
    public Category category() {
        return Category.SUPPORT;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(matters.countAbout(person));
    }

    @Override
    public Optional<String> page(PersonId person) {
        return Optional.of("/support");
    }

    @Override
    @Transactional(readOnly = true)
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of(
                "opened_at",
                "supervisor",
                "kind",
                "noticed",
                "own_view",
                "steps",
                "ending",
                "ending_words",
                "ended_at"));
        var own = views.by(person);
        var all = steps.about(person);
        for (var matter : matters.about(person)) {
            to.row(Arrays.asList(
                    matter.openedAt(),
                    matter.supervisor().name(),
                    matter.kind().english(),
                    matter.noticed(),
                    own.getOrDefault(matter.id(), List.of()).stream()
                            .map(View::words)
                            .collect(Collectors.joining("\n\n")),
                    all.getOrDefault(matter.id(), List.of()).stream()
                            .map(KeptSupport::told)
                            .collect(Collectors.joining("\n\n")),
                    matter.ending() == null ? null : matter.ending().key(),
                    matter.endingWords(),
                    matter.endedAt()));
        }
    }

    private static String told(Step step) {
        var written = step.written();
        return Stream.concat(
                        Stream.of(
                                step.kind().key() + " " + step.dueOn(),
                                step.reason(),
                                written.heldOn(),
                                written.agreed(),
                                written.byEmployee(),
                                written.needs(),
                                written.untilOn(),
                                written.bySupervisor()),
                        step.signatures().stream().map(KeptSupport::told))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String told(Signature one) {
        var words = one.words() == null ? "" : " " + one.words();
        return one.name() + (one.agrees() ? " + " : " - ") + one.at() + " " + one.hash() + words;
    }
}
