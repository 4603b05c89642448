package fi.merkitys.successes.praise;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said of somebody goes with them; what they brought in of others stays with those. */
@Component
class ErasablePraise implements Erasable {
    private final JdbcClient jdbc;

    ErasablePraise(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        return jdbc.sql("select what, rows from successes.praise_of(:person)")
                .param("person", person.id().value())
                .query((row, number) -> new Line(
                        Category.PRAISE, row.getString("what"), row.getLong("rows"), fate(row.getString("what"))))
                .list();
    }

    private static Fate fate(String what) {
        return what.equals("praiseBrought") ? Fate.UNLINKED : Fate.GOES;
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select successes.forget_praise(:person)")
                .param("person", erasing.id().value())
                .query((row, number) -> number)
                .list();
    }
}
