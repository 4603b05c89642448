package fi.merkitys.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.merkitys.people.Absences.Absence;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whom somebody leads directly or as a deputy: those of whom the first page says who waits for a word. Remembered until
 * the directory changes, as much of that page follows from it.
 */
@Repository
public class OwnPeople {
    /** Nothing is counted further back. */
    private static final int YEARS_BACK = 2;

    private static final long ROOM = 200_000;

    private record Key(PersonId leader, LocalDate day, long directory) {}

    private final Cache<Key, List<OwnPerson>> remembered = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .<Key, List<OwnPerson>>weigher((key, people) -> people.size() + 1)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those who are employed, whether or not they have begun; ordered by name.
     *
     * @param directory the revision that the leader has been shown
     */
    @Transactional(readOnly = true)
    public List<OwnPerson> of(PersonId leader, long directory) {
        var today = LocalDate.now(clock);
        // What an open transaction has written may yet be undone: nothing seen through it is remembered.
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read(leader, today);
        }
        return remembered.get(new Key(leader, today, directory), any -> read(leader, today));
    }

    private List<OwnPerson> read(PersonId leader, LocalDate today) {
        return jdbc.sql("""
            select p.id, p.name, p.hired_on, p.supervisor_id is distinct from :leader as deputy, a.away_from, a.away_until
            from (
              select id from people.person where supervisor_id = :leader
              union
              select d.person_id from people.seen_as_deputy(:leader) d
            ) o
            join people.person p on p.id = o.id
            cross join lateral (
              select array_agg(b.from_day) as away_from, array_agg(b.until_day) as away_until
              from people.absence b
              where b.person_id = p.id
                and b.until_day >= :since
            ) a
            where not p.erased
              and (p.left_on is null or p.left_on >= :today)
            order by lower(p.name), p.id
            """)
                .param("leader", leader.value())
                .param("today", today)
                .param("since", today.minusYears(YEARS_BACK))
                .query(OwnPeople::person)
                .list();
    }

    private static OwnPerson person(ResultSet row, int number) throws SQLException {
        var id = new PersonId(row.getLong("id"));
        var from = days(row.getArray("away_from"));
        var until = days(row.getArray("away_until"));
        return new OwnPerson(
                id,
                row.getString("name"),
                row.getObject("hired_on", LocalDate.class),
                row.getBoolean("deputy"),
                IntStream.range(0, from.length)
                        .mapToObj(absence -> new Absence(id, from[absence].toLocalDate(), until[absence].toLocalDate()))
                        .toList());
    }

    private static Date[] days(@Nullable Array days) throws SQLException {
        return days == null ? new Date[0] : (Date[]) days.getArray();
    }

    /** For a statement about these people. */
    public static Long[] ids(List<OwnPerson> people) {
        return people.stream().map(person -> person.id().value()).toArray(Long[]::new);
    }
}
