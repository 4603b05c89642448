package fi.merkitys.contacts.days;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's agent-days. */
@Component
class KeptFigures implements KeptData {
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
