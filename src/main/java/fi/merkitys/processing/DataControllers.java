package fi.merkitys.processing;

import fi.merkitys.installation.Organisation;
import fi.merkitys.installation.Organisations;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of who answers for the processing. */
@Repository
public class DataControllers {
    private final JdbcClient jdbc;
    private final Organisations organisations;

    DataControllers(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    Optional<DataController> find() {
        return jdbc.sql("select name, contact, officer from processing.controller")
                .query(DataController.class)
                .optional();
    }

    /** As it is, or with what is known before anybody has filled it in. */
    DataController present() {
        return find().orElseGet(() ->
                new DataController(organisations.find().map(Organisation::name).orElse(""), "", null));
    }

    public void keep(DataController controller) {
        jdbc.sql("""
            insert into processing.controller (name, contact, officer)
            values (:name, :contact, :officer)
            on conflict (only_row) do update
            set name = excluded.name, contact = excluded.contact, officer = excluded.officer
            """)
                .param("name", controller.name())
                .param("contact", controller.contact())
                .param("officer", controller.officer())
                .update();
    }
}
