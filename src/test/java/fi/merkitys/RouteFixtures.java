package fi.merkitys;

import fi.merkitys.concerns.RaiseConcern;
import fi.merkitys.concerns.RaiseForm;
import fi.merkitys.installation.TestData;
import fi.merkitys.people.PersonId;
import fi.merkitys.pictures.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The things that the example paths of {@link RoutesTest} name. */
final class RouteFixtures {
    private RouteFixtures() {}

    /** Writes them, and gives the id of each name. */
    static Map<String, Object> write(Cast.Members cast, RaiseConcern raise, JdbcClient jdbc) {
        var ids = new HashMap<String, Object>(cast.byName());
        ids.put("red", cast.red());
        ids.put("blue", cast.blue());
        ids.put("goal of Aino", goalOf(cast.red(), jdbc));
        ids.put("goal of Liisa", goalOf(cast.blue(), jdbc));
        ids.put("a goal", goalOf(cast.red(), jdbc));
        ids.put("people import", upload("people", null, jdbc));
        ids.put("absence import", upload("absences", null, jdbc));
        ids.put("people proposal", upload("proposal", "five9", jdbc));
        ids.put(
                "correction",
                jdbc.sql("""
                    insert into rights.correction (asked_by, category, wrong, asked_at, due_on)
                    values (?, 'figures', 'Not mine.', now(), current_date + 30)
                    returning id
                    """).param(cast.get("Aino").value()).query(Long.class).single());
        talks(cast, jdbc, ids);
        feedback(cast, jdbc, ids);
        success(cast, jdbc, ids);
        voice(cast, jdbc, ids);
        instruction(cast, jdbc, ids);
        ids.put("feedback import", ownFile("feedback", cast.get("Aino"), jdbc));
        ids.put("history import", ownFile("onetoones", cast.get("Eero"), jdbc));
        ids.put("praise", praise(cast.get("Aino"), cast.get("Liisa"), jdbc));
        ids.put("praise import", ownFileIn("successes.praise_upload", cast.get("Aino"), jdbc));
        ids.put("round", round(cast.get("Eero"), jdbc));
        ids.put(
                "meeting",
                jdbc.sql("""
                    insert into onetoones.meeting (
                      host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at,
                      changed_at
                    ) values (?, ?, 'monthly', now() + interval '9 days', 30, 15, 15, now() + interval '9 days', now())
                    returning id
                    """)
                        .params(cast.get("Eero").value(), cast.get("Aino").value())
                        .query(Long.class)
                        .single());
        ids.put(
                "screen",
                jdbc.sql("""
                    insert into successes.screen (name, token_hash, language, look, made_by, made_at)
                    values ('Kitchen', '', 'en', 'dark', ?, now())
                    returning id
                    """).param(cast.get("Petri").value()).query(Long.class).single());
        ids.put("webhook", webhook(cast.get("Petri"), jdbc));
        ids.put("success import", ownFileIn("successes.upload", cast.get("Aino"), jdbc));
        ids.put("voice import", ownFileIn("voice.upload", cast.get("Aino"), jdbc));
        ids.put("nomination", nomination(cast, jdbc));
        ids.put("story", story(cast, jdbc, ids));
        concern(cast, raise, jdbc, ids);
        ids.put("support", support(cast, "Eero", "She came late twice.", jdbc));
        ids.put("former support", support(cast, "Kalle", "As it was before.", jdbc));
        contacts(cast, jdbc, ids);
        return ids;
    }

    /** Aino agreed something with Eero. Only the owner of the database can write what is between two others. */
    private static void talks(Cast.Members cast, JdbcClient jdbc, Map<String, Object> ids) {
        byOwner(jdbc, """
            insert into actions.action (
              id, what, owner_id, due_on, origin_kind, origin_id, seen_by, agreed_by, agreed_at
            ) overriding system value
            values (4711, 'Something', %1$s, '2089-01-01', 'meeting', 1, array[%1$s, %2$s], %2$s, now())
            """.formatted(cast.get("Aino"), cast.get("Eero")));
        ids.put("action", 4711);
        ids.put("talk", meeting(cast, "Eero", "monthly", jdbc));
        ids.put("skip-level", meeting(cast, "Helmi", "skip_level", jdbc));
        byOwner(jdbc, """
            insert into onetoones.point (id, host_id, employee_id, meeting_id, author_id, words, added_at)
            overriding system value
            values (4711, %2$s, %1$s, %3$s, %1$s, 'Something', now())
            """.formatted(cast.get("Aino"), cast.get("Eero"), ids.get("talk")));
        byOwner(jdbc, """
            insert into onetoones.heard (id, meeting_id, leader_id, employee_id, words, written_by, written_at)
            overriding system value
            values (4711, %3$s, %2$s, %1$s, 'Something', %2$s, now())
            """.formatted(cast.get("Aino"), cast.get("Helmi"), ids.get("skip-level")));
    }

    /** Aino's, with a picture; Sanna was appointed, and has it. */
    private static void concern(Cast.Members cast, RaiseConcern raise, JdbcClient jdbc, Map<String, Object> ids) {
        var aino = cast.get("Aino");
        appoint(cast.get("Sanna"), jdbc);
        var form = new RaiseForm(
                UUID.randomUUID(), "uneven_work", "Always the same four.", List.of(), "Eero", "fi", "", null);
        var picture = new Picture(new byte[] {1, 2, 3}, 1, 1);
        var raised = Walls.as(aino, jdbc, () -> raise.send(form, aino, List.of(picture)));
        ids.put("concern", ((RaiseConcern.Raised) raised).id());
        ids.put(
                "concern picture",
                Walls.readByOwner(jdbc, "select id from concerns.picture").getFirst());
    }

    /** About Aino; Sanna is invited into its first step. */
    private static String support(Cast.Members cast, String supervisor, String noticed, JdbcClient jdbc) {
        byOwner(jdbc, """
            insert into support.matter (supervisor_id, employee_id, kind_id, noticed, opened_at, touched_at)
            select %s, %s, min(k.id), '%s', now(), now() from support.kind k
            """.formatted(cast.get(supervisor), cast.get("Aino"), noticed));
        var id = Walls.readByOwner(jdbc, "select max(id) from support.matter").getFirst();
        byOwner(jdbc, """
            insert into support.step (matter_id, position, rung, kind, due_on) values (%s, 1, 1, 'talk', '2030-01-01')
            """.formatted(id));
        if (supervisor.equals("Eero")) {
            byOwner(jdbc, "insert into support.guest values (%s, %s, 1, now())".formatted(id, cast.get("Sanna")));
        }
        return id;
    }

    private static void appoint(PersonId handler, JdbcClient jdbc) {
        byOwner(
                jdbc,
                "insert into concerns.handler (person_id, appointed_by, appointed_on) values (%1$s, %1$s, current_date)"
                        .formatted(handler));
    }

    private static long meeting(Cast.Members cast, String host, String template, JdbcClient jdbc) {
        return jdbc.sql("""
            insert into onetoones.meeting (
              host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at,
              changed_at
            )
            values (?, ?, ?, '2089-01-01', 60, 5, 10, '2089-01-01', now())
            returning id
            """)
                .params(cast.get(host).value(), cast.get("Aino").value(), template)
                .query(Long.class)
                .single();
    }

    private static void byOwner(JdbcClient jdbc, String statement) {
        jdbc.sql("select tests.by_owner(:statement)")
                .param("statement", statement)
                .query()
                .singleRow();
    }

    /** From Mantas to Aino, and a question of hers to him: each in the name of whose it is, because nobody else may. */
    private static void feedback(Cast.Members cast, JdbcClient jdbc, Map<String, Object> ids) {
        var mantas = cast.get("Mantas");
        var aino = cast.get("Aino");
        ids.put(
                "feedback",
                Walls.as(
                        mantas,
                        jdbc,
                        () -> jdbc.sql("""
                            insert into feedback.given (giver_id, receiver_id, kind, behaviour, given_at)
                            values (?, ?, 'appreciative', 'You asked what the customer needed.', now())
                            returning id
                            """)
                                .params(mantas.value(), aino.value())
                                .query(Long.class)
                                .single()));
        ids.put(
                "request",
                Walls.as(
                        aino,
                        jdbc,
                        () -> jdbc.sql("""
                            insert into feedback.request (asker_id, asked_id, question, asked_at)
                            values (?, ?, 'How do I explain bills?', now())
                            returning id
                            """)
                                .params(aino.value(), mantas.value())
                                .query(Long.class)
                                .single()));
    }

    /** Aino raises four things: one waits for Kalle, one is answered by him, one is promised, one is for all. */
    private static void voice(Cast.Members cast, JdbcClient jdbc, Map<String, Object> ids) {
        var category =
                jdbc.sql("select min(id) from voice.category").query(Long.class).single();
        ids.put("voice category", category);
        ids.put(
                "voice route",
                jdbc.sql("insert into voice.route (category_id, person_id) values (?, ?) returning id")
                        .params(category, cast.get("Kalle").value())
                        .query(Long.class)
                        .single());
        ids.put("voice", raised(cast, jdbc, "problem", "route", "with_owner", null));
        ids.put("answered voice", raised(cast, jdbc, "problem", "route", "answered", "no"));
        ids.put("promised voice", raised(cast, jdbc, "customer", "route", "answered", "yes"));
        ids.put("published voice", raised(cast, jdbc, "idea", "all", "with_owner", null));
        Walls.as(cast.get("Aino"), jdbc, () -> {
            jdbc.sql("insert into voice.picture (item_id, content, width, height) values (?, 'x', 1, 1)")
                    .param(ids.get("voice"))
                    .update();
            return ids.put(
                    "voice comment",
                    jdbc.sql("insert into voice.comment (item_id, words, at) values (?, 'Since Monday.', now())"
                                    + " returning id")
                            .param(ids.get("voice"))
                            .query(Long.class)
                            .single());
        });
        ids.put(
                "voice use",
                Walls.as(
                        cast.get("Kalle"),
                        jdbc,
                        () -> jdbc.sql("""
                            insert into voice.used_in (item_id, kind, words)
                            values (?, 'release', 'Release 12.4')
                            returning id
                            """)
                                .param(ids.get("voice"))
                                .query(Long.class)
                                .single()));
    }

    /** Eero's, and Aino finds it outdated. */
    private static void instruction(Cast.Members cast, JdbcClient jdbc, Map<String, Object> ids) {
        var eero = cast.get("Eero");
        ids.put("instruction import", ownFile("instructions", eero, jdbc));
        var id = Walls.as(eero, jdbc, () -> {
            var added =
                    jdbc.sql("""
                        insert into instructions.instruction (title, words, language, owner_id, added_by, added_at, months, review_on)
                        values ('Returns', 'Ask for the receipt.', 'en', :eero, :eero, now(), 6, current_date + 90)
                        returning id
                        """).param("eero", eero.value()).query(Long.class).single();
            jdbc.sql("""
                insert into instructions.version (instruction_id, number, title, words, language, by_id, at)
                values (?, 1, 'Returns', 'Ask for the receipt.', 'en', ?, now())
                """).params(added, eero.value()).update();
            return added;
        });
        ids.put("instruction", id);
        Walls.as(
                cast.get("Aino"),
                jdbc,
                () -> jdbc.sql("select instructions.report_it(?, 'Since May.', now())")
                        .param(id)
                        .query(String.class)
                        .single());
    }

    private static long raised(
            Cast.Members cast, JdbcClient jdbc, String kind, String audience, String state, @Nullable String answer) {
        return Walls.as(cast.get("Aino"), jdbc, () -> {
            var id = jdbc.sql("""
                insert into voice.raiser (item_id, person_id, raised_at, seen_at)
                values (nextval(pg_get_serial_sequence('voice.item', 'id')), ?, now(), now())
                returning item_id
                """)
                    .param(cast.get("Aino").value())
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                insert into voice.item (
                  id, kind, customer, words, raised_at, audience, state, owner_id, answer, answer_words, answered_at, due_on,
                  doer_id, clock, due_by, next_on
                )
                select :id, h.kind, case h.kind when 'customer' then 'complaint' end, 'The printer eats headsets.', now(),
                  h.audience, h.state, h.owner, h.answer, case when h.answer is not null then 'Because it is so.' end,
                  case when h.answer is not null then now() end, case h.answer when 'yes' then current_date + 9 end,
                  case h.answer when 'yes' then h.owner end,
                  case h.answer when 'yes' then 'done' when 'no' then 'thanks' else 'reply' end, current_date, current_date
                from (
                  values (:kind, :audience, :state, cast(:answer as text), cast(:owner as bigint))
                ) as h (kind, audience, state, answer, owner)
                """)
                    .param("id", id)
                    .param("kind", kind)
                    .param("audience", audience)
                    .param("state", state)
                    .param("answer", answer, java.sql.Types.VARCHAR)
                    .param("owner", cast.get("Kalle").value())
                    .update();
            return id;
        });
    }

    /** Mantas thanks Aino, answers it himself, and Aino reports it. */
    private static void success(Cast.Members cast, JdbcClient jdbc, Map<String, Object> ids) {
        var mantas = cast.get("Mantas").value();
        var aino = cast.get("Aino").value();
        var success = Walls.as(cast.get("Mantas"), jdbc, () -> {
            var id = jdbc.sql("""
                insert into successes.success (kind, teller_id, words, audience, told_at)
                values ('kudos', ?, 'You stayed until it was settled.', 'all', now())
                returning id
                """).param(mantas).query(Long.class).single();
            jdbc.sql("insert into successes.receiver (success_id, person_id, told_at) values (?, ?, now())")
                    .params(id, aino)
                    .update();
            jdbc.sql("insert into successes.picture (success_id, content, width, height) values (?, '', 1, 1)")
                    .param(id)
                    .update();
            ids.put(
                    "success reply",
                    jdbc.sql("""
                        insert into successes.reply (success_id, author_id, words, at)
                        values (?, ?, 'Again: thank you.', now())
                        returning id
                        """).params(id, mantas).query(Long.class).single());
            return id;
        });
        ids.put("success", success);
        Walls.as(
                cast.get("Aino"),
                jdbc,
                () -> jdbc.sql("""
                    insert into successes.report (success_id, reporter_id, reason, at) values (?, ?, 'It was Kalle.', now())
                    """).params(success, aino).update());
        ids.put(
                "value",
                jdbc.sql("select min(id) from successes.value")
                        .query(Long.class)
                        .single());
    }

    /** Mantas makes a story of it, with a picture; nobody has said anything to it. */
    private static long story(Cast.Members cast, JdbcClient jdbc, Map<String, Object> ids) {
        var mantas = cast.get("Mantas").value();
        return Walls.as(cast.get("Mantas"), jdbc, () -> {
            var story = jdbc.sql("""
                insert into successes.story (
                  success_id, hero_id, writer_id, slug, language, title, words, channels, written_by, written_at
                )
                values (?, ?, ?, 'abcdefgh234567aa', 'en', 'A title', 'She stayed.', '{inside,page}', ?, now())
                returning id
                """)
                    .params(
                            Objects.requireNonNull(ids.get("success")),
                            cast.get("Aino").value(),
                            mantas,
                            mantas)
                    .query(Long.class)
                    .single();
            var picture = jdbc.sql("""
                insert into successes.story_picture (story_id, content, width, height)
                values (?, '', 1, 1)
                returning id
                """).param(story).query(Long.class).single();
            jdbc.sql("""
                update successes.story set version = 2, picture_id = ?, written_by = ?, written_at = now() where id = ?
                """).params(picture, mantas, story).update();
            return story;
        });
    }

    /** Liisa heard a customer praise Aino. */
    private static long praise(PersonId agent, PersonId broughtBy, JdbcClient jdbc) {
        return Walls.as(
                broughtBy,
                jdbc,
                () -> jdbc.sql("""
                    insert into successes.praise (agent_id, words, origin, said_on, brought_by, brought_at)
                    values (?, 'She stayed calm.', 'typed', current_date, ?, now())
                    returning id
                    """)
                        .params(agent.value(), broughtBy.value())
                        .query(Long.class)
                        .single());
    }

    /** Its address leads nowhere, and nobody could read it with this key. */
    private static long webhook(PersonId administrator, JdbcClient jdbc) {
        return Walls.as(
                administrator,
                jdbc,
                () -> jdbc.sql("""
                    insert into successes.webhook (key, name, kind, language, address, host, made_by, made_at)
                    values (gen_random_uuid(), 'Chat', 'slack', 'en', :address, 'chat.example', :by, now())
                    returning id
                    """)
                        .param("address", new byte[0])
                        .param("by", administrator.value())
                        .query(Long.class)
                        .single());
    }

    private static long ownFile(String module, PersonId owner, JdbcClient jdbc) {
        return ownFileIn(module + ".upload", owner, jdbc);
    }

    private static long ownFileIn(String table, PersonId owner, JdbcClient jdbc) {
        return Walls.as(
                owner,
                jdbc,
                () -> jdbc.sql("""
                    insert into %s (brought_by, file_name, content, brought_at)
                    values (?, 'earlier.csv', '', now())
                    returning id
                    """.formatted(table))
                        .param(owner.value())
                        .query(Long.class)
                        .single());
    }

    private static long round(PersonId about, JdbcClient jdbc) {
        return Walls.as(
                about,
                jdbc,
                () -> jdbc.sql("""
                    insert into feedback.round (about_id, question, opened_on, closes_on, invited)
                    values (?, 'How do I lead?', current_date, current_date + 14, 5)
                    returning id
                    """).param(about.value()).query(Long.class).single());
    }

    /** Mantas names Aino in the hall of fame that Sanna published, and Helmi chooses her. */
    private static long nomination(Cast.Members cast, JdbcClient jdbc) {
        Walls.as(
                cast.get("Sanna"),
                jdbc,
                () -> jdbc.sql("""
                    insert into successes.hall (year, service, sales, nominate_until, published_by, published_at)
                    values (2026, 'Listen.', 'Sell.', '2089-01-01', ?, now())
                    """).param(cast.get("Sanna").value()).update());
        long nomination = Walls.as(
                cast.get("Mantas"),
                jdbc,
                () -> jdbc.sql("""
                    insert into successes.nomination (year, merit, nominee_id, nominator_id, reason, nominated_at)
                    values (2026, 'service', ?, ?, 'She listens.', now())
                    returning id
                    """)
                        .params(cast.get("Aino").value(), cast.get("Mantas").value())
                        .query(Long.class)
                        .single());
        Walls.as(
                cast.get("Helmi"),
                jdbc,
                () -> jdbc.sql("""
                    insert into successes.honoured (year, merit, person_id, reason, chosen_by, chosen_at)
                    values (2026, 'service', ?, 'She listens.', ?, now())
                    """)
                        .params(cast.get("Aino").value(), cast.get("Helmi").value())
                        .update());
        return nomination;
    }

    private static long goalOf(long team, JdbcClient jdbc) {
        var goal = jdbc.sql("insert into goals.goal (made_at) values (now()) returning id")
                .query(Long.class)
                .single();
        jdbc.sql("""
            insert into goals.goal_version (
              goal_id, number, name, metric, comparator, high, team_id, period, valid_from, why, written_at
            ) values (?, 1, 'Handle time', 'handle_time', 'at_most', 330, ?, 'month', '2026-01-01', 'why', now())
            """).params(goal, team).update();
        return goal;
    }

    private static long upload(String kind, @Nullable String source, JdbcClient jdbc) {
        return jdbc.sql("""
            insert into directory.upload (kind, file_name, content, source, uploaded_at)
            values (?, 'file.csv', '', ?, now())
            returning id
            """)
                .params(Arrays.asList(kind, source))
                .query(Long.class)
                .single();
    }

    /** A source, an import of it, and a file that somebody looks at. */
    private static void contacts(Cast.Members cast, JdbcClient jdbc, Map<String, Object> ids) {
        var source = jdbc.sql("insert into contacts.source (name, mapping) values ('Exchange', '{}') returning id")
                .query(Integer.class)
                .single();
        ids.put("source", source);
        ids.put("import", jdbc.sql("""
            insert into contacts.import (source_id, file_name, bytes, state, received_at)
            values (?, 'may.csv', 10, 'done', timestamp '2026-05-31 12:00')
            returning id
            """).param(source).query(Integer.class).single());
        ids.put(
                "sample",
                jdbc.sql("""
                    insert into contacts.sample (file_name, bytes, kept, received_at, received_by)
                    values ('may.csv', 10, 'routes.sample', timestamp '2026-05-31 12:00', ?)
                    returning id
                    """).param(cast.get("Petri").value()).query(Long.class).single());
        try {
            var samples = Files.createDirectories(TestData.directory().resolve("samples"));
            Files.writeString(samples.resolve("routes.sample"), "contact_id,agent_id,started_at\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
