package fi.merkitys.concerns;

import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whom the raiser names. A name that several people have means all of them, and so does a part of a name: better that
 * somebody too many does not read it than one whom it is about.
 */
@Repository
class ConcernedPeople {
    static final int LONGEST = 1_000;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;\\n]");

    private final FindPeople people;
    private final JdbcClient jdbc;

    ConcernedPeople(FindPeople people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    List<Long> meant(Collection<String> chosen, String named) {
        var names = Arrays.stream(BETWEEN_NAMES.split(named, -1))
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .toList();
        var byId = chosen.stream().filter(id -> ID.matcher(id).matches()).map(Long::valueOf);
        return Stream.of(byId, exactly(names), bearing(names))
                .flatMap(one -> one)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Long> exactly(List<String> names) {
        return names.isEmpty()
                ? Stream.of()
                : people.meant(names).values().stream()
                        .flatMap(Collection::stream)
                        .map(PersonId::value);
    }

    /** In whose name each of the words begins one. */
    private Stream<Long> bearing(List<String> names) {
        return jdbc
                .sql("""
                    select distinct p.id
                    from unnest(cast(:names as text[])) as n(name)
                    join people.person p
                      on not p.erased
                     and not exists (
                       select
                       from unnest(string_to_array(n.name, ' ')) as w(word)
                       where strpos(' ' || lower(p.name), ' ' || w.word) = 0
                     )
                    """)
                .param(
                        "names",
                        names.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .query(Long.class)
                .list()
                .stream();
    }
}
