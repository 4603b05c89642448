package fi.merkitys.support;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * With an employee goes whatever was taken up with them; a supervisor's name goes from what they signed. Nobody who erases is
 * told whether there was any.
 */
@Component
class ErasableSupport implements Erasable {
    private final JdbcClient jdbc;

    ErasableSupport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        return List.of();
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select support.forget(:person)")
                .param("person", erasing.id().value())
                .query((row, number) -> number)
                .list();
    }
}
