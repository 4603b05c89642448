package fi.merkitys.feedback;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody received goes with them; what they gave stays with those whom it was for, under no name. */
@Component
class ErasableFeedback implements Erasable {
    private final JdbcClient jdbc;

    ErasableFeedback(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The database tells how many, and nothing of what is in them. */
    @Override
    public List<Line> preview(Profile person) {
        return jdbc.sql("select what, rows from feedback.kept_of(:person)")
                .param("person", person.id().value())
                .query((row, number) -> new Line(
                        Category.FEEDBACK, row.getString("what"), row.getLong("rows"), fate(row.getString("what"))))
                .list();
    }

    private static Fate fate(String what) {
        return what.equals("feedbackGiven") ? Fate.STAYS : Fate.GOES;
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select feedback.forget(:person)")
                .param("person", erasing.id().value())
                .query((row, number) -> number)
                .list();
    }
}
