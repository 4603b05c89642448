package fi.merkitys.support.texts;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The questions that help with each step; for everybody to read. */
@Repository
@Transactional
public class Guides {
    private final JdbcClient jdbc;

    Guides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the steps. */
    @Transactional(readOnly = true)
    public List<Guide> all() {
        return jdbc.sql("""
            select g.step, g.words_en, g.words_fi, g.words_lt
            from support.guide g
            order by array_position(array['talk', 'plan', 'follow_up', 'second_talk', 'agreement'], g.step)
            """)
                .query((row, number) -> new Guide(
                        row.getString("step"),
                        row.getString("words_en"),
                        row.getString("words_fi"),
                        row.getString("words_lt")))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Guide> of(String step) {
        return all().stream().filter(guide -> guide.step().equals(step)).findFirst();
    }

    boolean edit(Guide guide) {
        return jdbc.sql("update support.guide set words_en = :en, words_fi = :fi, words_lt = :lt where step = :step")
                        .param("step", guide.step())
                        .param("en", guide.english())
                        .param("fi", guide.finnish())
                        .param("lt", guide.lithuanian())
                        .update()
                == 1;
    }
}
