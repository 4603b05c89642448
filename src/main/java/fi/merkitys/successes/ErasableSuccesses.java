package fi.merkitys.successes;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was thanked for goes with them; what they told of others stays with those, under no name. */
@Component
class ErasableSuccesses implements Erasable {
    private final JdbcClient jdbc;

    ErasableSuccesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        return jdbc.sql("select what, rows from successes.kept_of(:person)")
                .param("person", person.id().value())
                .query((row, number) -> new Line(
                        Category.SUCCESSES, row.getString("what"), row.getLong("rows"), fate(row.getString("what"))))
                .list();
    }

    private static Fate fate(String what) {
        return what.equals("successesTold") ? Fate.STAYS : Fate.GOES;
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select successes.forget(:person), successes.forget_fame(:person)")
                .param("person", erasing.id().value())
                .query((row, number) -> number)
                .list();
    }
}
