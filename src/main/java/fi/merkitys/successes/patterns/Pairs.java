package fi.merkitys.successes.patterns;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who thanked each other at least five times each; the database tells HR, and of what others may read as well. */
@Repository
@Transactional(readOnly = true)
class Pairs {
    static final Period LOOKED_AT = Period.ofDays(91);

    private final JdbcClient jdbc;
    private final Clock clock;

    Pairs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those first who thank hardly anybody else. */
    public List<Pair> lately() {
        return jdbc
                .sql("""
                    select m.one_id, a.name as one_name, m.other_id, b.name as other_name,
                      m.given, m.returned, m.one_all, m.other_all
                    from successes.mutual(:since) m
                    join people.person a on a.id = m.one_id
                    join people.person b on b.id = m.other_id
                    where not a.erased and not b.erased
                    """)
                .param("since", clock.instant().minus(LOOKED_AT).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Pair(
                        new PersonId(row.getLong("one_id")),
                        row.getString("one_name"),
                        new PersonId(row.getLong("other_id")),
                        row.getString("other_name"),
                        row.getInt("given"),
                        row.getInt("returned"),
                        row.getInt("one_all"),
                        row.getInt("other_all")))
                .list()
                .stream()
                .sorted(Comparator.comparingDouble(Pair::share).reversed())
                .toList();
    }
}
