package fi.merkitys.successes;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import fi.merkitys.shell.Wording;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person was thanked for, told of themselves and of others, and what they said to it. */
@Component
class KeptSuccesses implements KeptData {
    private final JdbcClient jdbc;
    private final Wishes wishes;

    KeptSuccesses(JdbcClient jdbc, Wishes wishes) {
        this.jdbc = jdbc;
        this.wishes = wishes;
    }

    @Override
    public Category category() {
        return Category.SUCCESSES;
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(
                jdbc.sql("""
                    select (
                        select count(*)
                        from successes.success s
                        where s.teller_id = :person
                          or s.id in (select r.success_id from successes.receiver r where r.person_id = :person)
                      )
                      + (select count(*) from successes.nomination n where :person in (n.nominator_id, n.nominee_id))
                      + (select count(*) from successes.honoured h where :person in (h.chosen_by, h.person_id))
                    """).param("person", person.value()).query(Long.class).single());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> facts(PersonId person, Wording words) {
        var wish = wishes.of(person);
        return List.of(
                new Fact(
                        words.t("wall.wish.screen"),
                        List.of(words.t(wish.onScreen() ? "wall.wish.yes" : "wall.wish.no"))),
                new Fact(
                        words.t("wall.wish.digest"),
                        List.of(words.t(wish.digest() ? "wall.wish.yes" : "wall.wish.no"))));
    }

    @Override
    public Optional<String> page(PersonId person) {
        return Optional.of("/successes?of=mine");
    }

    @Override
    @Transactional(readOnly = true)
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of(
                "told_at",
                "kind",
                "teller",
                "receivers",
                "words",
                "effect",
                "audience",
                "hidden",
                "own_signs",
                "own_replies"));
        var rows = jdbc.sql("""
            select s.told_at, s.kind, t.name as teller, s.words, s.effect, s.audience, s.hidden_at is not null as hidden,
                   (select string_agg(p.name, ', ' order by p.name)
                    from successes.receiver r join people.person p on p.id = r.person_id
                    where r.success_id = s.id) as receivers,
                   (select string_agg(a.kind, ', ' order by a.kind)
                    from successes.reaction a where a.success_id = s.id and a.person_id = :person) as own_signs,
                   (select string_agg(a.words, E'\\n' order by a.id)
                    from successes.reply a where a.success_id = s.id and a.author_id = :person) as own_replies
            from successes.success s
            join people.person t on t.id = s.teller_id
            where s.teller_id = :person
              or s.id in (select r.success_id from successes.receiver r where r.person_id = :person)
              or s.id in (select a.success_id from successes.reply a where a.author_id = :person)
              or s.id in (select a.success_id from successes.reaction a where a.person_id = :person)
            union all
            select n.nominated_at, 'nominated', t.name, n.reason, null, 'all', false, p.name, null, null
            from successes.nomination n
            join people.person t on t.id = n.nominator_id
            join people.person p on p.id = n.nominee_id
            where :person in (n.nominator_id, n.nominee_id)
            union all
            select h.chosen_at, 'honoured', t.name, h.reason, null, 'all', false, p.name, null, null
            from successes.honoured h
            join people.person t on t.id = h.chosen_by
            join people.person p on p.id = h.person_id
            where :person in (h.chosen_by, h.person_id)
            union all
            select null, 'wishes', null, 'on screens: ' || w.on_screen || ', week by e-mail: ' || w.digest, null, null, false,
                   null, null, null
            from successes.wish w
            where w.person_id = :person
            union all
            select c.connected_at, 'connected with Slack', null, c.slack_user, null, null, false, null, null, null
            from successes.slack_person c
            where c.person_id = :person
            union all
            select d.due_at, 'week by e-mail', null, 'week of ' || d.since, null, null, false, null, null, null
            from successes.digest d
            where d.person_id = :person
            order by 1
            """)
                .param("person", person.value())
                .query((row, number) -> Arrays.<Object>asList(
                        at(row.getObject("told_at", OffsetDateTime.class)),
                        row.getString("kind"),
                        row.getString("teller"),
                        row.getString("receivers"),
                        row.getString("words"),
                        row.getString("effect"),
                        row.getString("audience"),
                        row.getBoolean("hidden"),
                        row.getString("own_signs"),
                        row.getString("own_replies")))
                .list();
        for (var row : rows) {
            to.row(row);
        }
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
