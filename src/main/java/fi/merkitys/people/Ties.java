package fi.merkitys.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The further relations and the external ids of people. */
@Repository
class Ties {
    private static final String RELATIONS = "select person_id, kind, related_id from people.relation";
    private static final String EXTERNAL_IDS = "select person_id, source, value from people.external_id";
    private final JdbcClient jdbc;

    Ties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Map<String, Set<PersonId>>> relations() {
        return readRelations(jdbc.sql(RELATIONS));
    }

    Map<Long, Map<String, Set<PersonId>>> relationsOf(PersonId id) {
        return readRelations(jdbc.sql(RELATIONS + " where person_id = :id").param("id", id.value()));
    }

    Map<Long, Map<String, Set<String>>> externalIds() {
        return readExternalIds(jdbc.sql(EXTERNAL_IDS));
    }

    Map<Long, Map<String, Set<String>>> externalIdsOf(PersonId id) {
        return readExternalIds(jdbc.sql(EXTERNAL_IDS + " where person_id = :id").param("id", id.value()));
    }

    private static Map<Long, Map<String, Set<PersonId>>> readRelations(StatementSpec query) {
        var read = new HashMap<Long, Map<String, Set<PersonId>>>();
        query.query(row -> {
            collect(read, row.getLong(1), row.getString(2), new PersonId(row.getLong(3)));
        });
        return read;
    }

    private static Map<Long, Map<String, Set<String>>> readExternalIds(StatementSpec query) {
        var read = new HashMap<Long, Map<String, Set<String>>>();
        query.query(row -> {
            collect(read, row.getLong(1), row.getString(2), row.getString(3));
        });
        return read;
    }

    private static <T> void collect(Map<Long, Map<String, Set<T>>> into, long person, String word, T value) {
        into.computeIfAbsent(person, any -> new HashMap<>(2))
                .computeIfAbsent(word, any -> new HashSet<>(2))
                .add(value);
    }

    /** Leaves each of these people with just the ties that the profile tells. */
    void replace(List<Profile> profiles) {
        ProfileWriter.inChunks(profiles, this::remove);
        var relations = new ArrayList<Tie>();
        var externalIds = new ArrayList<Tie>();
        for (var profile : profiles) {
            var id = profile.id().value();
            profile.relations()
                    .forEach((kind, to) -> to.forEach(related -> relations.add(new Tie(id, kind, related.toString()))));
            profile.externalIds()
                    .forEach((source, values) -> values.forEach(value -> externalIds.add(new Tie(id, source, value))));
        }
        ProfileWriter.inChunks(relations, chunk -> insert(chunk, """
            insert into people.relation (person_id, kind, related_id)
            select g.person_id, g.word, cast(g.value as bigint)
            """));
        ProfileWriter.inChunks(externalIds, chunk -> insert(chunk, """
            insert into people.external_id (person_id, source, value)
            select g.person_id, g.word, g.value
            """));
    }

    private void remove(List<Profile> profiles) {
        var ids = profiles.stream().map(profile -> profile.id().value()).toArray(Long[]::new);
        jdbc.sql("delete from people.relation where person_id = any(:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from people.external_id where person_id = any(:ids)")
                .param("ids", ids)
                .update();
    }

    private void insert(List<Tie> ties, String statement) {
        jdbc.sql(statement + "from unnest(cast(:people as bigint[]), :words, :values) as g(person_id, word, value)")
                .param("people", ties.stream().map(Tie::person).toArray(Long[]::new))
                .param("words", ties.stream().map(Tie::word).toArray(String[]::new))
                .param("values", ties.stream().map(Tie::value).toArray(String[]::new))
                .update();
    }

    private record Tie(long person, String word, String value) {}
}
