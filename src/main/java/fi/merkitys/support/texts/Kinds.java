package fi.merkitys.support.texts;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What matters can be about; for everybody to read. */
@Repository
@Transactional
public class Kinds {
    private static final String KINDS = """
        select k.id, k.name_en, k.name_fi, k.name_lt, k.retired_at is not null as retired
        from support.kind k
        """;
    private final JdbcClient jdbc;

    Kinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Kind> current() {
        return all().stream().filter(kind -> !kind.retired()).toList();
    }

    @Transactional(readOnly = true)
    public List<Kind> all() {
        return jdbc.sql(KINDS + "order by k.retired_at is not null, k.id")
                .query((row, number) -> new Kind(
                        row.getLong("id"),
                        row.getString("name_en"),
                        row.getString("name_fi"),
                        row.getString("name_lt"),
                        row.getBoolean("retired")))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Kind> find(long id) {
        return all().stream().filter(kind -> kind.id() == id).findFirst();
    }

    void add(Kind kind) {
        jdbc.sql("insert into support.kind (name_en, name_fi, name_lt) values (:en, :fi, :lt)")
                .param("en", kind.english())
                .param("fi", kind.finnish())
                .param("lt", kind.lithuanian())
                .update();
    }

    boolean edit(Kind kind) {
        return jdbc.sql("update support.kind set name_en = :en, name_fi = :fi, name_lt = :lt where id = :id")
                        .param("id", kind.id())
                        .param("en", kind.english())
                        .param("fi", kind.finnish())
                        .param("lt", kind.lithuanian())
                        .update()
                == 1;
    }

    /** What it was used for keeps it. */
    boolean retire(long id, boolean retired) {
        return jdbc.sql("update support.kind set retired_at = case when :retired then now() end where id = :id")
                        .param("retired", retired)
                        .param("id", id)
                        .update()
                == 1;
    }
}
