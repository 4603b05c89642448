package fi.merkitys.calendars;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When people are busy, as calendars elsewhere tell whose addresses they gave: times alone, not what is in them. For
 * planning around them; nobody else is shown them.
 */
@Repository
public class BusyTimes {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;

    BusyTimes(JdbcClient jdbc, WholeOrganisation whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    /** The times that touch the span, in their order, without overlaps; who is not busy is not in it. */
    public Map<PersonId, List<Interval>> of(Collection<PersonId> people, Instant from, Instant until) {
        return whole.read(() -> jdbc
                .sql("""
                    select person_id, from_at, until_at
                    from calendars.busy
                    where person_id = any(cast(:people as bigint[]))
                      and from_at < :until
                      and until_at > :from
                    order by person_id, from_at
                    """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(
                        new PersonId(row.getLong("person_id")),
                        new Interval(
                                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                                row.getObject("until_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }
}
