package fi.merkitys.instructions;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody reported goes with them; the guides that they wrote stay, because others work by them. */
@Component
class ErasableInstructions implements Erasable {
    private final JdbcClient jdbc;

    ErasableInstructions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        return jdbc.sql("select what, rows from instructions.kept_of(:person)")
                .param("person", person.id().value())
                .query((row, number) -> new Line(
                        Category.INSTRUCTIONS,
                        row.getString("what"),
                        row.getLong("rows"),
                        row.getString("what").equals("instructionsWritten") ? Fate.STAYS : Fate.GOES))
                .list();
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select instructions.forget(:person)")
                .param("person", erasing.id().value())
                .query((row, number) -> number)
                .list();
    }
}
