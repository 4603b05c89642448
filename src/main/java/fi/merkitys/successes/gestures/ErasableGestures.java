package fi.merkitys.successes.gestures;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That somebody was thanked goes with them; that they thanked others stays with those. */
@Component
class ErasableGestures implements Erasable {
    private final JdbcClient jdbc;

    ErasableGestures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        return jdbc.sql("select what, rows from successes.gestures_of(:person)")
                .param("person", person.id().value())
                .query((row, number) -> new Line(
                        Category.PRAISE, row.getString("what"), row.getLong("rows"), fate(row.getString("what"))))
                .list();
    }

    private static Fate fate(String what) {
        return what.equals("gesturesDone") ? Fate.UNLINKED : Fate.GOES;
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select successes.forget_gestures(:person)")
                .param("person", erasing.id().value())
                .query((row, number) -> number)
                .list();
    }
}
