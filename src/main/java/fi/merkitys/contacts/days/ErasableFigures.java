package fi.merkitys.contacts.days;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agent-days stay as nobody's, so that what teams did in the past stays what it was. */
@Transactional
@Component
class ErasableFigures implements Erasable {
    private final AgentDays days;
    private final JdbcClient jdbc;

    ErasableFigures(AgentDays days, JdbcClient jdbc) {
        this.days = days;
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        return List.of(new Line(Category.FIGURES, "figures", days.count(person.id()), Fate.UNLINKED));
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("update contacts.agent_day_row set person_id = :standIn where person_id = :person")
                .param("standIn", erasing.standIn().value())
                .param("person", erasing.id().value())
                .update();
        jdbc.sql("update contacts.revision set number = number + 1").update();
    }
}
