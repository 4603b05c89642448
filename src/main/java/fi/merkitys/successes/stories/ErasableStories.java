package fi.merkitys.successes.stories;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stories about somebody go with them, from everywhere at once; those they wrote of others stay with these. */
@Component
class ErasableStories implements Erasable {
    private final JdbcClient jdbc;

    ErasableStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        return jdbc.sql("select what, rows from successes.stories_of(:person)")
                .param("person", person.id().value())
                .query((row, number) -> new Line(
                        Category.STORIES, row.getString("what"), row.getLong("rows"), fate(row.getString("what"))))
                .list();
    }

    private static Fate fate(String what) {
        return what.equals("storiesAbout") ? Fate.GOES : Fate.STAYS;
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select successes.forget_stories(:person)")
                .param("person", erasing.id().value())
                .query((row, number) -> number)
                .list();
    }
}
