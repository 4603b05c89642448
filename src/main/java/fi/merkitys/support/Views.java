package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What employees said of their own view, the first words first. They stay as they were said. */
@Repository
@Transactional
public class Views {
    private final JdbcClient jdbc;

    Views(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<View> of(MatterId matter) {
        return jdbc.sql("select words, said_at from support.said where matter_id = :matter order by said_at, id")
                .param("matter", matter.value())
                .query((row, number) -> view(row))
                .list();
    }

    /** Those of everything about the employee. */
    @Transactional(readOnly = true)
    public Map<MatterId, List<View>> by(PersonId employee) {
        var views = new HashMap<MatterId, List<View>>();
        jdbc.sql("select matter_id, words, said_at from support.said where author_id = :employee order by said_at, id")
                .param("employee", employee.value())
                .query(row -> {
                    views.computeIfAbsent(new MatterId(row.getLong("matter_id")), any -> new ArrayList<>())
                            .add(view(row));
                });
        return views;
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                row.getString("words"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }

    void add(MatterId matter, PersonId author, String words, Instant at) {
        jdbc.sql("""
            insert into support.said (matter_id, author_id, words, said_at) values (:matter, :author, :words, :at)
            """)
                .param("matter", matter.value())
                .param("author", author.value())
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
