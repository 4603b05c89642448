package fi.merkitys.onetoones;

import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's one-to-ones go with them, with whatever was written there; those to which they invited belong to others. */
@Component
@Transactional
class ErasableOneToOnes implements Erasable {
    private final JdbcClient jdbc;

    ErasableOneToOnes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> preview(Profile person) {
        return List.of(
                new Line(Category.ONE_TO_ONES, "oneToOnes", count("employee_id", person.id()), Fate.GOES),
                new Line(Category.ONE_TO_ONES, "hostedOneToOnes", count("host_id", person.id()), Fate.STAYS));
    }

    private long count(String column, PersonId person) {
        return jdbc.sql("select count(*) from onetoones.meeting where " + column + " = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("delete from onetoones.meeting where employee_id = :person")
                .param("person", erasing.id().value())
                .update();
        jdbc.sql("delete from onetoones.series where employee_id = :person")
                .param("person", erasing.id().value())
                .update();
    }
}
