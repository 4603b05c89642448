package fi.merkitys.successes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the organisation wants to see more of, in the order in which it was put down. */
@Repository
@Transactional
public class Values {
    private static final String VALUES =
            "select id, kind, name_en, name_fi, name_lt, retired_at is not null as retired from successes.value ";
    private final JdbcClient jdbc;
    private final Clock clock;

    Values(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that can be chosen, behaviours first: they are what one sees. */
    @Transactional(readOnly = true)
    public List<Value> current() {
        return jdbc.sql(VALUES + "where retired_at is null order by kind, id")
                .query(Values::value)
                .list();
    }

    /** The retired ones last. */
    @Transactional(readOnly = true)
    public List<Value> all() {
        return jdbc.sql(VALUES + "order by retired_at is not null, kind, id")
                .query(Values::value)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Value> find(long id) {
        return jdbc.sql(VALUES + "where id = :id")
                .param("id", id)
                .query(Values::value)
                .optional();
    }

    long add(Value.Sort sort, String english, String finnish, String lithuanian) {
        return jdbc.sql("""
            insert into successes.value (kind, name_en, name_fi, name_lt)
            values (:kind, :english, :finnish, :lithuanian)
            returning id
            """)
                .param("kind", sort.key())
                .param("english", english)
                .param("finnish", finnish)
                .param("lithuanian", lithuanian)
                .query(Long.class)
                .single();
    }

    /**
     * Nobody chooses it any more; what was said with it keeps it.
     *
     * @return false where there is none
     */
    boolean retire(long id, boolean retired) {
        return jdbc.sql("update successes.value set retired_at = case when :retired then :now else null end"
                                + " where id = :id")
                        .param("retired", retired)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Value value(ResultSet row, int number) throws SQLException {
        return new Value(
                row.getLong("id"),
                Value.Sort.of(row.getString("kind")),
                row.getString("name_en"),
                row.getString("name_fi"),
                row.getString("name_lt"),
                row.getBoolean("retired"));
    }
}
