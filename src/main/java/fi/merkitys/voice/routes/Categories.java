package fi.merkitys.voice.routes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What things can be about; for everybody to read. */
@Repository
@Transactional
public class Categories {
    private static final String CATEGORIES = """
        select c.id, c.name_en, c.name_fi, c.name_lt, c.reply_days, c.answer_days, c.done_days,
               c.retired_at is not null as retired
        from voice.category c
        """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Categories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Category> current() {
        return jdbc.sql(CATEGORIES + "where c.retired_at is null order by c.id")
                .query(Categories::category)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Category> all() {
        return jdbc.sql(CATEGORIES + "order by c.retired_at is not null, c.id")
                .query(Categories::category)
                .list();
    }

    /** @param id none for what is in no category */
    @Transactional(readOnly = true)
    public Category of(@Nullable Long id) {
        return id == null ? Category.NONE : find(id).orElse(Category.NONE);
    }

    @Transactional(readOnly = true)
    public Optional<Category> find(long id) {
        return jdbc.sql(CATEGORIES + "where c.id = :id")
                .param("id", id)
                .query(Categories::category)
                .optional();
    }

    void add(Category category) {
        jdbc.sql("""
            insert into voice.category (name_en, name_fi, name_lt, reply_days, answer_days, done_days)
            values (:en, :fi, :lt, :reply, :answer, :done)
            """)
                .param("en", category.english())
                .param("fi", category.finnish())
                .param("lt", category.lithuanian())
                .param("reply", category.replyDays())
                .param("answer", category.answerDays())
                .param("done", category.doneDays())
                .update();
    }

    boolean edit(Category category) {
        return jdbc.sql("""
            update voice.category
            set name_en = :en, name_fi = :fi, name_lt = :lt, reply_days = :reply, answer_days = :answer, done_days = :done
            where id = :id
            """)
                        .param("id", category.id())
                        .param("en", category.english())
                        .param("fi", category.finnish())
                        .param("lt", category.lithuanian())
                        .param("reply", category.replyDays())
                        .param("answer", category.answerDays())
                        .param("done", category.doneDays())
                        .update()
                == 1;
    }

    boolean retire(long id, boolean retired) {
        return jdbc.sql("update voice.category set retired_at = case when :retired then :now end where id = :id")
                        .param("retired", retired)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Category category(ResultSet row, int number) throws SQLException {
        return new Category(
                row.getLong("id"),
                row.getString("name_en"),
                row.getString("name_fi"),
                row.getString("name_lt"),
                row.getInt("reply_days"),
                row.getInt("answer_days"),
                row.getInt("done_days"),
                row.getBoolean("retired"));
    }
}
