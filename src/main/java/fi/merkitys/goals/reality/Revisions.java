package fi.merkitys.goals.reality;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the present revision from the database, so that every node sees what another has changed. */
@Repository
class Revisions {
    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Revision now() {
        return jdbc.sql("""
            select c.number as contacts, p.number as people,
                   contacts.last_day('infinity') as figures_end
            from contacts.revision c
            cross join people.revision p
            """).query(Revision.class).single();
    }
}
