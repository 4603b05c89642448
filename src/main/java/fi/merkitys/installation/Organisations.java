package fi.merkitys.installation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that says whether this installation has begun. */
@Repository
public class Organisations {
    private final JdbcClient jdbc;
    private final Clock clock;

    Organisations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Organisation> find() {
        return jdbc.sql("select name, demo from installation.organisation")
                .query(Organisation.class)
                .optional();
    }

    /** @return false where somebody else was first */
    public boolean found(Organisation organisation) {
        return jdbc.sql("""
            insert into installation.organisation (name, demo, founded_at)
            values (:name, :demo, :now)
            on conflict do nothing
            """)
                        .param("name", organisation.name())
                        .param("demo", organisation.demo())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
