package fi.merkitys.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people by what somebody types, and gives each a label that nobody else has. */
@Repository
public class FindPeople {
    private static final String LABELLED = """
        with labelled as (
          select id, name, employee_id, email, left_on,
            name || ' · ' || coalesce(employee_id, email, '#' || id) as label
          from people.person
          where not erased
        )
        """;

    private final JdbcClient jdbc;

    FindPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param label the name with an id behind it */
    public record Found(PersonId id, String label) {}

    /** People whose name, employee id or e-mail holds these words; those who have left come last. */
    public List<Found> holding(String words, int most) {
        return jdbc.sql(LABELLED + """
            select id, label
            from labelled
            where label ilike :pattern or email ilike :pattern
            order by left_on is not null, name, id
            limit :most
            """)
                .param("pattern", "%" + plain(words).replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", most)
                .query((row, number) -> new Found(new PersonId(row.getLong("id")), row.getString("label")))
                .list();
    }

    /** How these people are called; not those whose data were erased. */
    public Map<PersonId, String> names(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from people.person where id = any(cast(:ids as bigint[])) and not erased")
                .param("ids", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new PersonId(row.getLong("id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public boolean nobodyBut(PersonId person) {
        return jdbc.sql("select not exists (select from people.person where id <> :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Whom a label, a name, an employee id or an e-mail means; several where it is not enough. */
    public List<PersonId> meant(String words) {
        return jdbc.sql(LABELLED + """
            select id
            from labelled
            where lower(label) = lower(:words)
              or employee_id = :words
              or lower(email) = lower(:words)
              or (lower(name) = lower(:words)
                and not exists (select from people.person where employee_id = :words or lower(email) = lower(:words)))
            limit 2
            """)
                .param("words", plain(words))
                .query((row, number) -> new PersonId(row.getLong("id")))
                .list();
    }

    /** For each of these words everybody whom it means; words that mean nobody are left out. */
    public Map<String, List<PersonId>> meant(Collection<String> words) {
        var meant = new HashMap<String, List<PersonId>>();
        jdbc.sql(LABELLED + """
            , word as (
              select w.word from unnest(cast(:words as text[])) as w (word)
            ), certain as (
              select w.word, l.id from word w join labelled l on l.employee_id = w.word
              union
              select w.word, l.id from word w join labelled l on lower(l.email) = lower(w.word)
              union
              select w.word, l.id from word w join labelled l on lower(l.label) = lower(w.word)
            )
            select c.word, c.id from certain c
            union all
            select w.word, l.id
            from word w
            join labelled l on lower(l.name) = lower(w.word)
            where not exists (select from certain c where c.word = w.word)
            """)
                .param("words", words.stream().map(FindPeople::plain).distinct().toArray(String[]::new))
                .query(row -> {
                    meant.computeIfAbsent(row.getString("word"), any -> new ArrayList<>())
                            .add(new PersonId(row.getLong("id")));
                });
        return meant;
    }

    /** For each of these words that means exactly one person, that person's label. */
    public Map<String, String> labelsOf(Collection<String> words) {
        return jdbc
                .sql(LABELLED + """
                    select w.word, min(l.label) as label
                    from unnest(:words::text[]) as w (word)
                    join labelled l
                      on l.employee_id = w.word or lower(l.email) = lower(w.word) or lower(l.name) = lower(w.word)
                    group by w.word
                    having count(*) = 1
                    """)
                .param("words", words.stream().map(FindPeople::plain).toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("word"), row.getString("label")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String plain(String words) {
        return words.strip().replace("\0", "");
    }
}
