package fi.merkitys.contacts.days;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import fi.merkitys.shell.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's agent-days. */
@Component
class KeptFigures implements KeptData {
    private static final int SHOWN = 7;
    private final AgentDays days;

    KeptFigures(AgentDays days) {
        this.days = days;
    }

    @Override
    public Category category() {
        return Category.FIGURES;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(days.count(person));
    }

    @Override
    public List<Fact> facts(PersonId person, Wording words) {
        return days.newest(person, SHOWN).stream()
                .map(day -> new Fact(words.date(day.day()), List.of(text(day, words))))
                .toList();
    }

    private static String text(AgentDays.Day day, Wording words) {
        var contacts = words.t("contacts.kept.contacts", day.contacts());
        return day.handleSeconds() == null
                ? contacts
                : contacts + ", " + words.t("contacts.kept.handled", words.number(day.handleSeconds()));
    }

    @Override
    public Optional<String> page(PersonId person) {
        return days.newest(person, 1).isEmpty() ? Optional.empty() : Optional.of("/my-goals");
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        days.read(person, new AgentDays.Rows<IOException>() {
            @Override
            public void columns(List<String> names) throws IOException {
                to.columns(names);
            }

            @Override
            public void row(List<@Nullable Object> values) throws IOException {
                to.row(values);
            }
        });
    }
}
