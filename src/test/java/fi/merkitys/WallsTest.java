package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.merkitys.installation.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What PostgreSQL itself keeps from the application, whatever its statements ask for: tried on a bare connection with the
 * application's account, without any of its code.
 */
class WallsTest {
    /** Tables that row-level security leaves open, each with its reason. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("audit.beginning", "a number and a hash; nobody but its owner writes it"),
            Map.entry("calendars.answer_read", "hashes"),
            Map.entry("calendars.feed", "read before anybody is signed in; hashes"),
            Map.entry("notifications.shift_hours", "when the people of a shift are at work, by the shift's name"),
            Map.entry("contacts.erased_agent", "keyed hashes, and words that mean nobody"),
            Map.entry("successes.screen", "read before anybody is signed in; hashes"),
            Map.entry("successes.slack", "read before anybody is signed in; encrypted"),
            Map.entry("successes.slack_seen", "hashes"),
            Map.entry("successes.value", "for everybody to read"),
            Map.entry("golive.checklist", "for everybody to read"),
            Map.entry("golive.grace", "a day"),
            Map.entry("processing.controller", "who answers for the processing"),
            Map.entry("rights.erasure", "numbers that lead to nobody"),
            Map.entry("rights.erasure_line", "counts"),
            Map.entry("rights.retention_period", "periods and their reasons"),
            Map.entry("rights.retention_run", "counts"),
            Map.entry("rights.tombstone", "keyed hashes"),
            Map.entry("contacts.import", "files that came in, by name and number of rows"),
            Map.entry("contacts.inbox_file", "names of files"),
            Map.entry("contacts.lane", "which queues there are"),
            Map.entry("contacts.quarantine_reason", "numbers of rows"),
            Map.entry("contacts.queue", "which queues there are"),
            Map.entry("contacts.revision", "a number"),
            Map.entry("contacts.source", "how exports are read"),
            Map.entry("contacts.unknown_agent", "keys that mean nobody yet"),
            Map.entry("goals.goal", "asked of groups"),
            Map.entry("goals.goal_version", "asked of groups"),
            Map.entry("goals.verdict", "counts of groups"),
            Map.entry("identity.account", "read before anybody is signed in; passwords as hashes"),
            Map.entry("identity.known_device", "read before anybody is signed in; hashes"),
            Map.entry("identity.link", "read before anybody is signed in; hashes"),
            Map.entry("identity.passkey", "read before anybody is signed in; public keys"),
            Map.entry("identity.passkey_owner", "read before anybody is signed in; random numbers"),
            Map.entry("identity.recovery_code", "read before anybody is signed in; hashes"),
            Map.entry("identity.reset_request", "written before anybody is signed in; emptied at once"),
            Map.entry("identity.second_factor", "read before anybody is signed in; encrypted"),
            Map.entry("identity.throttle", "read before anybody is signed in; hashes"),
            Map.entry("identity.token", "read before anybody is signed in; hashes"),
            Map.entry("installation.organisation", "its name"),
            Map.entry("installation.scheduled_task", "which job is due"),
            Map.entry("onetoones.template", "questions for everybody"),
            Map.entry("onetoones.template_section", "questions for everybody"),
            Map.entry("onetoones.template_version", "questions for everybody"),
            Map.entry("onetoones.template_words", "questions for everybody"),
            Map.entry("voice.category", "what things that are raised can be about"),
            Map.entry("voice.circle", "who answers for something together"),
            Map.entry("voice.circle_member", "who answers for something together"),
            Map.entry("voice.letter", "hashes"),
            Map.entry("voice.route", "who answers for what"),
            Map.entry("workdays.country", "whose public holidays hold at a site"),
            Map.entry("workdays.setting", "whose public holidays hold"),
            Map.entry("people.client", "the directory, for everybody"),
            Map.entry("people.deputy", "who stands in for whom; policies are made of it"),
            Map.entry("people.external_id", "by which imports know people"),
            Map.entry("people.person", "the directory, for everybody; policies are made of it"),
            Map.entry("people.relation", "the directory, for everybody; policies are made of it"),
            Map.entry("people.revision", "a number"),
            Map.entry("people.site", "the directory, for everybody"),
            Map.entry("people.team", "the directory, for everybody"),
            Map.entry("successes.phrase", "words by which praise is found, for everybody to read"),
            Map.entry("successes.praise_known", "hashes"),
            Map.entry("successes.praise_scan", "how far comments were looked through"),
            Map.entry("rights.correction", "a request and its answer; who answers is found by a function, in ring 1"),
            Map.entry("rights.correction_told", "who was told by letter"),
            Map.entry("sessions.session", "read before anybody is signed in; hashes"),
            Map.entry("sessions.session_attributes", "read before anybody is signed in"));

    /** Functions with the rights of the owner: each does one thing, and nothing of what it is given becomes a statement. */
    private static final Set<String> BY_OWNER = Set.of(
            "actions.count_of",
            "actions.forget",
            "actions.prune",
            "actions.remind",
            "audit.await_seal",
            "onetoones.count_written",
            "onetoones.delete_files_before",
            "onetoones.forget_private",
            "audit.prune",
            "concerns.by_code",
            "concerns.delete_before",
            "concerns.enclose",
            "concerns.forget",
            "concerns.hand_over",
            "concerns.handled",
            "concerns.handlers_to_remind",
            "concerns.is_handled",
            "concerns.is_of_raiser",
            "concerns.raise",
            "concerns.raised",
            "concerns.read_by_raiser",
            "concerns.route",
            "concerns.said_by_code",
            "concerns.say",
            "concerns.stir",
            "concerns.to_route",
            "concerns.waits",
            "contacts.begin_bulk_load",
            "contacts.end_bulk_load",
            "contacts.last_day",
            "feedback.cast_ballot",
            "feedback.close_round",
            "feedback.last_to",
            "feedback.delete_before",
            "feedback.follow_ups",
            "feedback.forget",
            "feedback.is_cast",
            "feedback.kept_of",
            "feedback.lay_ballots",
            "feedback.reach",
            "feedback.rounds_to_close",
            "feedback.take_ballots",
            "notifications.unread_of",
            "instructions.delete_before",
            "instructions.forget",
            "instructions.hand_over",
            "instructions.holding",
            "instructions.kept_of",
            "instructions.reached",
            "instructions.reminded",
            "instructions.report_it",
            "instructions.said_of",
            "instructions.settle",
            "instructions.take_back",
            "voice.acts_as",
            "voice.bring_in",
            "voice.brought_before",
            "voice.causes",
            "voice.changed",
            "voice.counts_by_team",
            "voice.count_affected",
            "voice.delete_before",
            "voice.forget",
            "voice.hand_over",
            "voice.is_named",
            "voice.is_on_route",
            "voice.is_raiser",
            "voice.is_shown_to_all",
            "voice.kept_of",
            "voice.like_it",
            "voice.load_of",
            "voice.moved",
            "voice.orphans",
            "voice.queue_webhooks",
            "voice.reached",
            "voice.told_to_all_now",
            "successes.concerns",
            "successes.delete_before",
            "successes.forget",
            "successes.in_team",
            "successes.is_reported",
            "successes.kept_of",
            "successes.not_on_screen",
            "successes.on_screen",
            "successes.delete_gestures_before",
            "successes.delete_praise_before",
            "successes.forget_gestures",
            "successes.gestures_of",
            "successes.forget_praise",
            "successes.praise_of",
            "successes.praise_waiting",
            "successes.note_removal",
            "successes.note_sender",
            "successes.delete_fame_before",
            "successes.forget_fame",
            "successes.mutual",
            "successes.last_to",
            "successes.to_thank_for",
            "onetoones.last_with",
            "onetoones.kinds_had",
            "successes.rhythm_of_reports",
            "successes.rhythm_of_units",
            "successes.connect_slack",
            "successes.people_of_slack",
            "successes.queue_webhooks",
            "successes.told_to_all",
            "successes.told_to_all_now",
            "successes.wants_digest",
            "successes.week_of_all",
            "successes.works_on",
            "successes.keep_story_version",
            "successes.settle_story",
            "successes.story_was_said",
            "successes.story_goes",
            "successes.outside_is_open_for",
            "successes.open_revision",
            "successes.open_story",
            "successes.open_picture",
            "successes.open_stories",
            "successes.stories_of",
            "successes.forget_stories",
            "successes.delete_stories_before",
            "support.delete_before",
            "support.forget",
            "support.held",
            "support.invited",
            "support.remind");

    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final Map<String, Long> PEOPLE = new LinkedHashMap<>();

    /** As in {@link Cast}: Jonas leads Helmi, she leads Eero and Kalle; Rūta coaches Aino. Everybody has a row of each. */
    @BeforeAll
    static void fill() throws SQLException {
        empty();
        try (var owner = DATABASE.owner()) {
            person(owner, "Jonas", "leader", null);
            person(owner, "Helmi", "leader", "Jonas");
            person(owner, "Eero", "supervisor", "Helmi");
            person(owner, "Kalle", "supervisor", "Helmi");
            person(owner, "Rūta", "coach", "Helmi");
            person(owner, "Sanna", "hr", "Jonas");
            person(owner, "Petri", "administrator", "Jonas");
            person(owner, "Aino", "agent", "Eero");
            person(owner, "Mantas", "agent", "Eero");
            person(owner, "Liisa", "agent", "Kalle");
            run(
                    owner,
                    "insert into people.relation (person_id, related_id, kind) values (%d, %d, 'coach')"
                            .formatted(PEOPLE.get("Aino"), PEOPLE.get("Rūta")));
            run(owner, "insert into contacts.source (name, mapping) values ('acd', '{}')");
            run(owner, "insert into contacts.queue (name) values ('Billing')");
            run(
                    owner,
                    "insert into contacts.lane (source_id, queue_id, channel)"
                            + " select s.id, q.id, 'voice' from contacts.source s cross join contacts.queue q");
            run(
                    owner,
                    "insert into contacts.agent_day_row (day, person_id, lane_id, contacts)"
                            + " select '2026-05-04', p.id, l.id, 1 from people.person p cross join contacts.lane l");
            run(owner, "insert into people.absence select id, '2026-05-05', '2026-05-06' from people.person");
            run(
                    owner,
                    "insert into directory.upload (kind, file_name, content, uploaded_at) values"
                            + " ('people', 'people', '', now()), ('absences', 'absences', '', now())");
            run(
                    owner,
                    "insert into directory.upload (kind, source, file_name, content, uploaded_at)"
                            + " values ('proposal', 'acd', 'proposal', '', now())");
            run(
                    owner,
                    "insert into contacts.sample (file_name, bytes, kept, received_at, received_by)"
                            + " select name, 1, name, now(), id from people.person where name = 'Jonas'");
            run(
                    owner,
                    "insert into onetoones.meeting (host_id, employee_id, template, starts_at, minutes,"
                            + " preparation_minutes, follow_up_minutes, due_at, changed_at)"
                            + " select supervisor_id, id, 'monthly', now(), 30, 15, 15, now(), now() from people.person"
                            + " where supervisor_id is not null");
            run(
                    owner,
                    "insert into onetoones.series (host_id, employee_id, template, rhythm, minutes,"
                            + " preparation_minutes, follow_up_minutes, from_day, until_day, made_at) select"
                            + " supervisor_id, id, 'monthly', 'monthly', 30, 15, 15, '2026-01-01', '2026-12-31', now()"
                            + " from people.person where supervisor_id is not null");
            run(owner, "insert into onetoones.reason select id, 'Busy.', host_id, now() from onetoones.meeting");
            run(
                    owner,
                    "insert into audit.entry (at, actor, deed, people)"
                            + " select now(), 'script', 'looked', array[id] from people.person");
            run(
                    owner,
                    "insert into audit.entry (at, actor, deed, everybody) values (now(), 'script', 'exported', true)");
            run(
                    owner,
                    "insert into mail.letter (recipient, subject, body_text, body_html, posted_at, next_try_at)"
                            + " values ('aino', 'a way in', '', '', now(), now())");
        }
    }

    private static void person(Connection owner, String name, String role, @Nullable String supervisor)
            throws SQLException {
        PEOPLE.put(
                name,
                Long.valueOf(texts(
                                owner,
                                "insert into people.person (name, roles, supervisor_id) values ('%s', '{%s}', %s) returning id"
                                        .formatted(name, role, supervisor == null ? null : PEOPLE.get(supervisor)))
                        .getFirst()));
    }

    @AfterAll
    static void empty() throws SQLException {
        try (var owner = DATABASE.owner()) {
            for (var table : List.of("audit.entry", "audit.seal")) {
                run(owner, "alter table " + table + " disable trigger user");
            }
            run(
                    owner,
                    "truncate people.person, contacts.source, contacts.queue, contacts.agent_day_row, audit.entry,"
                            + " directory.upload, mail.letter cascade");
            for (var table : List.of("audit.entry", "audit.seal")) {
                run(owner, "alter table " + table + " enable trigger user");
            }
        }
    }

    /** Who sees whose; HR and administrators see nobody's figures but their own and, as anybody, their direct reports'. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Jonas  | Helmi,Jonas,Petri,Sanna | Helmi,Jonas,Petri,Sanna | proposal                  | Jonas
        Helmi  | Eero,Helmi,Kalle,Rūta   | Eero,Helmi,Kalle,Rūta   | proposal                  | Jonas
        Eero   | Aino,Eero,Mantas        | Aino,Eero,Mantas        | -                         | -
        Kalle  | Kalle,Liisa             | Kalle,Liisa             | -                         | -
        Rūta   | Aino,Rūta               | Rūta                    | -                         | -
        Aino   | Aino                    | Aino                    | -                         | -
        Mantas | Mantas                  | Mantas                  | -                         | -
        Liisa  | Liisa                   | Liisa                   | -                         | -
        Sanna  | Sanna                   | everybody               | absences,people,proposal  | -
        Petri  | Petri                   | Petri                   | absences,people,proposal  | Jonas
        nobody | -                       | -                       | -                         | -
        """)
    void eachSeesWhatTheyMay(
            String who,
            @Nullable String days,
            @Nullable String absences,
            @Nullable String uploads,
            @Nullable String samples)
            throws SQLException {
        try (var connection = as(who)) {
            assertThat(names(connection, "contacts.agent_day_row", "person_id")).isEqualTo(split(days));
            assertThat(names(connection, "contacts.agent_day", "person_id")).isEqualTo(split(days));
            assertThat(names(connection, "people.absence", "person_id")).isEqualTo(split(absences));
            assertThat(new TreeSet<>(texts(connection, "select file_name from directory.upload")))
                    .isEqualTo(split(uploads));
            assertThat(new TreeSet<>(texts(connection, "select file_name from contacts.sample")))
                    .isEqualTo(split(samples));
            assertThat(names(connection, "audit.entry", "people[1]"))
                    .isEqualTo(who.equals("nobody") ? Set.of() : Set.of(who));
            assertThat(texts(connection, "select id::text from audit.entry where everybody"))
                    .hasSize(who.equals("nobody") ? 0 : 1);
            assertThat(texts(connection, "select subject from mail.letter")).isEmpty();
        }
    }

    /** Dates: the two, everybody above, HR. Why one was skipped: the two. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Jonas  | Aino,Eero,Helmi,Kalle,Liisa,Mantas,Petri,Rūta,Sanna | Helmi,Petri,Sanna
        Helmi  | Aino,Eero,Helmi,Kalle,Liisa,Mantas,Rūta             | Eero,Helmi,Kalle,Rūta
        Eero   | Aino,Eero,Mantas                                    | Aino,Eero,Mantas
        Kalle  | Kalle,Liisa                                         | Kalle,Liisa
        Rūta   | Rūta                                                | Rūta
        Aino   | Aino                                                | Aino
        Sanna  | Aino,Eero,Helmi,Kalle,Liisa,Mantas,Petri,Rūta,Sanna | Sanna
        Petri  | Petri                                               | Petri
        nobody | -                                                   | -
        """)
    void eachSeesTheDatesAndReasonsOfMeetingsThatTheyMay(String who, @Nullable String dates, @Nullable String reasons)
            throws SQLException {
        try (var connection = as(who)) {
            assertThat(names(connection, "onetoones.meeting", "employee_id")).isEqualTo(split(dates));
            assertThat(names(connection, "onetoones.series", "employee_id")).isEqualTo(split(dates));
            assertThat(new TreeSet<>(texts(connection, """
                select e.name
                from onetoones.reason r
                join onetoones.meeting m on m.id = r.meeting_id
                join people.person e on e.id = m.employee_id
                """))).isEqualTo(split(reasons));
        }
    }

    /** Not for jobs either. */
    @Test
    void nobodyReadsReasonsForTheWholeOrganisation() throws SQLException {
        try (var connection = as("Helmi")) {
            run(connection, "select installation.act_for_whole()");
            assertThat(names(connection, "onetoones.meeting", "employee_id")).hasSize(9);
            assertThat(texts(connection, "select words from onetoones.reason")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jonas", "Helmi", "Eero", "Kalle", "Rūta", "Aino", "Mantas", "Liisa", "Sanna", "Petri", "nobody"
            })
    void eachWritesWhatTheyMay(String who) throws SQLException {
        var hr = who.equals("Sanna");
        var decides = hr || who.equals("Petri");
        var leads = who.equals("Jonas") || who.equals("Helmi");
        var aino = PEOPLE.get("Aino");
        var day = "insert into contacts.agent_day_row (day, person_id, lane_id, contacts)" + " select '2026-05-07', "
                + aino + ", id, 1 from contacts.lane";
        assertRefused(who, day);
        assertRefused(who, "update contacts.agent_day_row set contacts = 99");
        assertRefused(who, "delete from contacts.agent_day_row");

        assertWrites(who, hr, "insert into people.absence values (" + aino + ", '2026-06-01', '2026-06-02')");
        assertThat(changed(who, "update people.absence set until_day = until_day + 1"))
                .isEqualTo(hr ? 10 : 0);
        assertThat(changed(who, "delete from people.absence")).isEqualTo(hr ? 10 : 0);

        var upload =
                "insert into directory.upload (kind, file_name, content, uploaded_at) values ('%s', 'x', '', now())";
        assertWrites(who, decides, upload.formatted("people"));
        assertWrites(who, decides, upload.formatted("absences"));
        assertWrites(
                who,
                decides || leads,
                "insert into directory.upload (kind, source, file_name, content, uploaded_at)"
                        + " values ('proposal', 'acd', 'x', '', now())");
        assertThat(changed(who, "update directory.upload set file_name = 'x'")).isEqualTo(decides ? 3 : 0);
        assertThat(changed(who, "delete from directory.upload")).isEqualTo(decides ? 3 : 0);

        var brings = leads || who.equals("Petri");
        assertWrites(
                who,
                brings,
                "insert into contacts.sample (file_name, bytes, kept, received_at, received_by) values ('x', 1, 'x',"
                        + " now(), "
                        + aino + ")");
        assertThat(changed(who, "delete from contacts.sample")).isEqualTo(brings ? 1 : 0);

        assertWrites(
                who,
                who.equals("nobody") || who.equals("Eero"),
                "insert into audit.entry (at, actor, actor_id, deed) values (now(), 'person', %d, 'looked')"
                        .formatted(PEOPLE.get("Eero")));
        assertWrites(who, true, "insert into audit.entry (at, actor, deed) values (now(), 'system', 'looked')");
        assertNothingOfTheTrailChanges(who);
        assertRefused(who, "update mail.letter set recipient = 'me'");
        assertRefused(who, "delete from mail.letter");
    }

    /** Leaders plan for whoever hosts below them; only the two change what is planned; nobody makes it go. */
    @ParameterizedTest
    @ValueSource(strings = {"Jonas", "Helmi", "Eero", "Kalle", "Rūta", "Aino", "Sanna", "Petri", "nobody"})
    void eachPlansAndMovesWhatTheyMay(String who) throws SQLException {
        var plans = Set.of("Jonas", "Helmi", "Eero").contains(who);
        assertWrites(
                who,
                plans,
                "insert into onetoones.meeting (host_id, employee_id, template, starts_at, minutes,"
                        + " preparation_minutes,"
                        + " follow_up_minutes, due_at, changed_at) values (%d, %d, 'monthly', now(), 30, 0, 0, now(),"
                                .formatted(PEOPLE.get("Eero"), PEOPLE.get("Aino"))
                        + " now())");
        assertThat(changed(
                        who,
                        "update onetoones.meeting set sequence = sequence + 1 where employee_id = "
                                + PEOPLE.get("Aino")))
                .isEqualTo(Set.of("Eero", "Aino").contains(who) ? 1 : 0);
        assertThat(changed(who, "delete from onetoones.meeting")).isZero();
        assertThat(changed(who, "delete from onetoones.series")).isZero();
    }

    private void assertNothingOfTheTrailChanges(String who) throws SQLException {
        assertRefused(who, "update audit.entry set deed = 'nothing'");
        assertRefused(who, "delete from audit.entry");
        assertRefused(who, "truncate audit.entry cascade");
        for (var table : List.of("audit.seal", "audit.unsealed")) {
            assertRefused(who, "select * from " + table);
            assertRefused(who, "delete from " + table);
            assertRefused(who, "truncate " + table);
        }
    }

    /** Not even in the role that sums over everybody. */
    @Test
    void theWholeOrganisationSeesWhatItSumsAndChangesNothingThatWasRecorded() throws SQLException {
        try (var connection = as("nobody")) {
            run(connection, "select installation.act_for_whole()");
            assertThat(names(connection, "contacts.agent_day_row", "person_id")).hasSize(10);
            assertThat(names(connection, "people.absence", "person_id")).hasSize(10);
            assertThat(texts(connection, "select entry_id::text from audit.unsealed"))
                    .isNotEmpty();
            connection.rollback();
            assertThat(names(connection, "contacts.agent_day_row", "person_id")).isEmpty();
        }
        for (var sql : List.of(
                "update audit.entry set deed = 'nothing'",
                "delete from audit.entry",
                "truncate audit.entry cascade",
                "update audit.seal set hash = sha256('')",
                "delete from audit.seal",
                "alter table contacts.agent_day_row disable row level security",
                "alter table contacts.agent_day_row drop constraint agent_day_row_key",
                "truncate contacts.agent_day_row")) {
            try (var connection = as("nobody")) {
                run(connection, "select installation.act_for_whole()");
                assertThatThrownBy(() -> run(connection, sql)).as(sql).hasMessageMatching("(?s).*(denied|owner).*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table contacts.agent_day_row disable row level security",
                "alter table people.absence no force row level security",
                "drop policy seen on contacts.agent_day_row",
                "create policy mine on contacts.agent_day_row using (true)",
                "alter table audit.entry disable trigger user",
                "set session_replication_role = 'replica'",
                "create or replace function people.viewer() returns bigint language sql as 'select 1::bigint'",
                "create or replace view contacts.agent_day as select 1 as one",
                "create table contacts.mine (id bigint)",
                "create table public.mine (id bigint)",
                "create schema mine",
                "create role mine",
                "alter role merkitys_app bypassrls",
                "alter role merkitys_app superuser",
                "grant select on audit.seal to merkitys_app",
                "reassign owned by current_user to merkitys_app_whole",
                "select contacts.begin_bulk_load()",
                "select contacts.end_bulk_load()",
                "select * from flyway_schema_history",
                "select * from pg_authid",
                "select pg_read_file('PG_VERSION')",
                "copy people.person to '/tmp/people'",
                "copy people.person to program 'cat'"
            })
    void theApplicationCannotGetAroundIt(String sql) throws SQLException {
        assertRefused("Petri", sql);
    }

    @Test
    void theApplicationCannotBecomeTheOwnerNorLookPastThePolicies() throws SQLException {
        try (var connection = as("Aino");
                var owner = DATABASE.owner()) {
            var name = texts(owner, "select current_user").getFirst();
            for (var sql : List.of("set role \"" + name + "\"", "set session authorization \"" + name + "\"")) {
                assertThatThrownBy(() -> run(connection, sql)).hasMessageContaining("permission denied");
                connection.rollback();
            }
            run(connection, "set row_security = off");
            assertThatThrownBy(() -> texts(connection, "select person_id::text from contacts.agent_day_row"))
                    .hasMessageContaining("row-level security");
        }
    }

    /** It locks an empty table only, and leaves no table whose rows are open. */
    @Test
    void aBulkLoadThatDoesNotEndHasNotBegun() throws SQLException {
        try (var connection = as("nobody")) {
            run(connection, "select installation.act_for_whole()");
            assertThat(texts(connection, "select contacts.begin_bulk_load()::text"))
                    .containsExactly("false");
            run(connection, "delete from contacts.agent_day_row");
            assertThat(texts(connection, "select contacts.begin_bulk_load()::text"))
                    .containsExactly("true");
            assertThatThrownBy(connection::commit).hasMessageContaining("a bulk load has to end");
        }
        try (var connection = as("nobody")) {
            run(connection, "select installation.act_for_whole()");
            run(connection, "set constraints all immediate");
            run(connection, "delete from contacts.agent_day_row");
            assertThatThrownBy(() -> run(connection, "select contacts.begin_bulk_load()"))
                    .hasMessageContaining("a bulk load has to end");
        }
        try (var connection = as("Aino")) {
            assertThat(names(connection, "contacts.agent_day_row", "person_id")).containsExactly("Aino");
        }
    }

    @Test
    void whoLooksIsForgottenWithTheTransaction() throws SQLException {
        try (var connection = as("Aino")) {
            connection.commit();
            assertThat(names(connection, "people.absence", "person_id")).isEmpty();
        }
    }

    @Test
    void everyTableIsWalledOrOpenForAReason() throws SQLException {
        try (var owner = DATABASE.owner()) {
            var walled = """
                select c.oid::regclass::text
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p')
                  and n.nspname not in ('public', 'information_schema') and n.nspname not like 'pg\\_%'
                  and\
                """;
            assertThat(texts(
                            owner,
                            walled
                                    + " not (c.relrowsecurity and exists (select from pg_policy p where"
                                    + " p.polrelid = c.oid))"))
                    .containsExactlyInAnyOrderElementsOf(OPEN.keySet());
            assertThat(texts(owner, """
                select c.oid::regclass::text
                from pg_class c
                where c.relkind in ('v', 'm')
                  and c.relnamespace in (select oid from pg_namespace where nspname !~ '^(pg_|information_schema|public)')
                  and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
                """))
                    .as("views with the rights of their owner")
                    .isEmpty();
            assertThat(texts(owner, """
                select n.nspname || '.' || p.proname
                from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname !~ '^(pg_|information_schema|tests)'
                """)).containsExactlyInAnyOrderElementsOf(BY_OWNER);
            assertThat(texts(owner, """
                select p.proname from pg_proc p
                where p.prosecdef and p.proowner >= 16384
                  and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, pg_temp']
                """))
                    .as("functions of the owner that find names where their caller wants")
                    .isEmpty();
        }
    }

    /** Each statement sets its whole plan up, with room for everybody in a line, even where no row asks who is in it. */
    @Test
    void noWallPutsTheLineIntoThePlanOfEachStatement() throws SQLException {
        try (var connection = as("Helmi")) {
            var walled = texts(
                    connection,
                    "select distinct polrelid::regclass::text from pg_policy where has_table_privilege(polrelid,"
                            + " 'select')");
            assertThat(walled).contains("onetoones.meeting");
            for (var table : walled) {
                assertThat(texts(connection, "explain select from " + table))
                        .as(table)
                        .noneMatch(line -> line.contains("Recursive"));
            }
        }
    }

    /** Outside of a transaction nobody looks, and PostgreSQL shows nothing: a page would be empty. */
    @Test
    void whateverNamesAWalledTableTellsOnWhoseBehalf() throws SQLException, IOException {
        List<String> walled;
        try (var owner = DATABASE.owner()) {
            walled = texts(owner, "select distinct polrelid::regclass::text from pg_policy");
        }
        assertThat(walled).contains("contacts.agent_day_row");
        var silent = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file).replaceAll("/\\*\\*[\\s\\S]*?\\*/", "");
                if (Stream.concat(walled.stream(), Stream.of("contacts.agent_day"))
                                .anyMatch(table -> names(text, table))
                        && !text.contains("@Transactional")
                        && !text.contains("TransactionOperations")
                        && !text.contains("WholeOrganisation")) {
                    silent.add(String.valueOf(file.getFileName()));
                }
            }
        }
        // Fragments that others ask: DigestRound, PersonSums and GroupSums, Instructions, Meetings, Items, Stories.
        assertThat(silent)
                .containsExactlyInAnyOrder(
                        "DigestPlan.java",
                        "Formula.java",
                        "InstructionRow.java",
                        "ItemRow.java",
                        "MeetingRow.java",
                        "Shelf.java",
                        "StoryRows.java");
    }

    private static boolean names(String text, String table) {
        return text.matches("(?s).*(from|join|into|update) +" + table.replace(".", "\\.") + "\\b(?!_).*");
    }

    // ---- the bare connection

    private static Connection as(String who) throws SQLException {
        var connection = DATABASE.application();
        connection.setAutoCommit(false);
        if (!who.equals("nobody")) {
            run(connection, "select set_config('merkitys.viewer', '" + PEOPLE.get(who) + "', true)");
        }
        return connection;
    }

    private static void assertWrites(String who, boolean may, String sql) throws SQLException {
        if (may) {
            assertThat(changed(who, sql)).as(who + ": " + sql).isEqualTo(1);
        } else {
            assertRefused(who, sql);
        }
    }

    private static void assertRefused(String who, String sql) throws SQLException {
        try (var connection = as(who)) {
            assertThatThrownBy(() -> run(connection, sql))
                    .as(who + ": " + sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isIn("42501", "42704"));
        }
    }

    /** How many rows; undone again. */
    private static int changed(String who, String sql) throws SQLException {
        try (var connection = as(who);
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static Set<String> names(Connection connection, String table, String column) throws SQLException {
        return new TreeSet<>(texts(
                connection,
                "select p.name from people.person p where p.id in (select " + column + " from " + table + ")"));
    }

    private static Set<String> split(@Nullable String names) {
        if (names == null) {
            return Set.of();
        }
        return names.equals("everybody")
                ? new TreeSet<>(PEOPLE.keySet())
                : new TreeSet<>(Arrays.asList(names.split(",")));
    }
}
