package fi.merkitys.voice;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person raised, answered, and said to what others raised. */
@Component
class KeptVoice implements KeptData {
    private final JdbcClient jdbc;

    KeptVoice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Category category() {
        return Category.VOICE;
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(
                jdbc.sql("""
                    select (select count(*) from voice.raiser r where r.person_id = :person)
                      + (select count(*) from voice.event e where e.by_id = :person)
                      + (select count(*) from voice.comment c where c.author_id = :person)
                      + (select count(*) from voice.me_too m where m.person_id = :person)
                    """).param("person", person.value()).query(Long.class).single());
    }

    @Override
    public Optional<String> page(PersonId person) {
        return Optional.of("/voice");
    }

    @Override
    @Transactional(readOnly = true)
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("at", "what", "kind", "words", "state", "contact_id"));
        var rows = jdbc.sql("""
            select i.raised_at as at, 'raised' as what, i.kind, i.words, i.state, i.contact_id
            from voice.raiser r
            join voice.item i on i.id = r.item_id
            where r.person_id = :person
            union all
            select e.at, 'step', e.kind, e.words, null, null
            from voice.event e
            where e.by_id = :person
            union all
            select c.at, 'comment', null, c.words, null, null
            from voice.comment c
            left join voice.raiser r on r.item_id = c.item_id and c.author_id is null
            where coalesce(c.author_id, r.person_id) = :person
            union all
            select m.at, 'joined', i.kind, i.words, i.state, null
            from voice.me_too m
            join voice.item i on i.id = m.item_id
            where m.person_id = :person
            union all
            select d.due_at, 'month by e-mail', null, 'month of ' || d.since, null, null
            from voice.digest d
            where d.person_id = :person
            order by 1
            """)
                .param("person", person.value())
                .query((row, number) -> Arrays.<Object>asList(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("what"),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getString("state"),
                        row.getString("contact_id")))
                .list();
        for (var row : rows) {
            to.row(row);
        }
    }
}
