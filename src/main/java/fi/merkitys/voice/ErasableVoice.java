package fi.merkitys.voice;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody raised goes with them, but for what everybody reads: that stays without a name. So do their answers. */
@Component
class ErasableVoice implements Erasable {
    private final JdbcClient jdbc;

    ErasableVoice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        return jdbc.sql("select what, rows from voice.kept_of(:person)")
                .param("person", person.id().value())
                .query((row, number) -> new Line(
                        Category.VOICE,
                        row.getString("what"),
                        row.getLong("rows"),
                        row.getString("what").equals("voiceAnswered") ? Fate.STAYS : Fate.GOES))
                .list();
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select voice.forget(:person)")
                .param("person", erasing.id().value())
                .query((row, number) -> number)
                .list();
    }
}
