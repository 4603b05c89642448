package fi.merkitys.successes.screen;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose successes a screen can show. */
@Repository
class ScreenPlaces {
    private final JdbcClient jdbc;

    ScreenPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ScreenPlace> teams() {
        return named("people.team");
    }

    List<ScreenPlace> sites() {
        return named("people.site");
    }

    /** Whether the team or site that was chosen is there, if one was. */
    boolean has(NewScreen screen) {
        var team = screen.team();
        var site = screen.site();
        return (team == null || teams().stream().anyMatch(one -> one.id() == team))
                && (site == null || sites().stream().anyMatch(one -> one.id() == site));
    }

    private List<ScreenPlace> named(String table) {
        return jdbc.sql("select id, name from " + table + " order by lower(name), id")
                .query(ScreenPlace.class)
                .list();
    }
}
