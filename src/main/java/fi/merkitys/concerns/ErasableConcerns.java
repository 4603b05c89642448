package fi.merkitys.concerns;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever is erased reads no concerns any more. What they raised stays as long as the law wants it; their number in it leads
 * to an empty row. Nobody who erases is told whether there is any.
 */
@Component
class ErasableConcerns implements Erasable {
    private final JdbcClient jdbc;

    ErasableConcerns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        return List.of();
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select concerns.forget(:person)")
                .param("person", erasing.id().value())
                .query((row, number) -> number)
                .list();
    }
}
