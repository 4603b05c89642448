package fi.merkitys.instructions;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Guides by their titles, for whoever means one of them elsewhere. */
@Repository
@Transactional(readOnly = true)
public class NamedGuides {
    private final JdbcClient jdbc;

    NamedGuides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them. */
    public record Named(InstructionId id, String title, String language) {
        public String path() {
            return "/instructions/" + id;
        }
    }

    /** Which hold these words, those with the words in their titles first; nothing where there are no words. */
    public List<Named> holding(String words, int most) {
        var patterns = Search.asked(words, "", "", "", "").patterns();
        if (patterns.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
            select i.id, i.title, i.language
            from instructions.instruction i
            where i.id in (select instructions.holding(:patterns))
            order by lower(i.title) not like '%' || lower(:words) || '%', lower(i.title), i.id
            limit :most
            """)
                .param("patterns", patterns.toArray(String[]::new))
                .param("words", words)
                .param("most", most)
                .query((row, number) -> named(row.getLong("id"), row.getString("title"), row.getString("language")))
                .list();
    }

    /** One that people work by. */
    public Optional<Named> find(InstructionId id) {
        return jdbc.sql("""
            select i.id, i.title, i.language
            from instructions.instruction i
            where i.id = :id
              and i.retired_at is null
            """)
                .param("id", id.value())
                .query((row, number) -> named(row.getLong("id"), row.getString("title"), row.getString("language")))
                .optional();
    }

    private static Named named(long id, String title, String language) {
        return new Named(new InstructionId(id), title, language);
    }
}
