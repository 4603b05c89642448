package fi.merkitys.goals;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goals stay as they were agreed; who wrote them is then nobody. */
@Component
class ErasableGoals implements Erasable {
    private final JdbcClient jdbc;

    ErasableGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        var written = jdbc.sql("select count(*) from goals.goal_version where written_by = :person")
                .param("person", person.id().value())
                .query(Long.class)
                .single();
        return List.of(new Line(Category.PROFILE, "goals", written, Fate.STAYS));
    }

    @Override
    public void erase(Erasing erasing) {
        // The author's row is emptied; the agreement is not theirs alone.
    }
}
