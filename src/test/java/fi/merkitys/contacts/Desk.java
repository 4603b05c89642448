package fi.merkitys.contacts;

import fi.merkitys.contacts.mapping.DurationUnit;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.TimePattern;
import fi.merkitys.contacts.store.ContactStore;
import fi.merkitys.contacts.store.ForgetAgent;
import fi.merkitys.contacts.store.Importer;
import fi.merkitys.contacts.store.QuarantineFile;
import fi.merkitys.contacts.store.RetireContacts;
import fi.merkitys.contacts.store.StoreSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk where exports come in: everything that an import needs, on a directory of its own. */
final class Desk implements AutoCloseable {
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");

    /** The generic export as it comes from the wallboard "Tähti". */
    static final Mapping GENERIC = Mapping.of(Map.of(
            Field.CONTACT_ID, FieldMapping.column("contact_id"),
            Field.AGENT_ID, FieldMapping.column("agent_id"),
            Field.QUEUE, FieldMapping.column("queue"),
            Field.CHANNEL, FieldMapping.column("channel"),
            Field.STARTED_AT, FieldMapping.column("started_at").as(TimePattern.ISO),
            Field.TALK, FieldMapping.column("talk").in(DurationUnit.SECONDS),
            Field.HOLD, FieldMapping.column("hold").in(DurationUnit.SECONDS),
            Field.ACW, FieldMapping.column("acw").in(DurationUnit.SECONDS),
            Field.CSAT, FieldMapping.column("csat")));

    static final String HEADER = "contact_id,agent_id,queue,channel,started_at,talk,hold,acw,csat\n";

    final DataSource database;
    final JdbcClient jdbc;
    final ContactSources sources;
    final ContactImports imports;
    final StoreSettings settings;
    final ContactStore store;
    /** What was told to the other modules. */
    final List<AgentDaysChanged> changed = new CopyOnWriteArrayList<>();

    private ImportContacts importing;
    private final Clock clock;

    Desk(Path directory) {
        this(new StoreSettings(directory, HELSINKI, 512, 7), ContactsDatabase.empty(), Clock.fixed(NOW, HELSINKI));
    }

    Desk(StoreSettings settings, DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.jdbc = JdbcClient.create(database);
        this.sources = new ContactSources(jdbc);
        this.imports = new ContactImports(jdbc, clock);
        this.settings = settings;
        this.store = new ContactStore(settings);
        this.importing = importing();
    }

    private ImportContacts importing() {
        var uploads = new Uploads(settings.uploads());
        var forgotten = forgotten();
        var bringIn = new BringIn(
                sources,
                new ImportOutcomes(jdbc, clock),
                new Importer(store, database, clock, forgotten),
                new RetireContacts(store),
                new ForgetAgent(store),
                forgotten,
                uploads,
                changed::add);
        return new ImportContacts(imports, sources, bringIn, uploads, clock);
    }

    ForgottenAgents forgotten() {
        return new ForgottenAgents(jdbc, (context, word) -> (context + word).getBytes(StandardCharsets.UTF_8));
    }

    ImportContacts queue() {
        return importing;
    }

    /** Stops and starts as a restart of the application would. */
    void restart() throws Exception {
        importing.close();
        importing = importing();
        importing.resume();
    }

    ContactSource source(String name, Mapping mapping) {
        return switch (sources.save(name, mapping)) {
            case ContactSources.Outcome.Saved saved -> saved.source();
            case ContactSources.Outcome.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /** A person whom the source knows by these keys. */
    long agent(ContactSource source, String name, String... keys) {
        long id = jdbc.sql("insert into people.person (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
        for (var key : keys) {
            jdbc.sql("insert into people.external_id (source, value, person_id) values (?, ?, ?)")
                    .params(source.name(), key, id)
                    .update();
        }
        return id;
    }

    ContactImport bringIn(ContactSource source, String content) {
        return bringIn(source, content.getBytes(StandardCharsets.UTF_8));
    }

    ContactImport bringIn(ContactSource source, byte[] content) {
        try {
            var id = importing.receive(source, "export.csv", new ByteArrayInputStream(content), null);
            return importing.await(id, Duration.ofMinutes(2)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void resolve(ContactSource source) {
        importing.resolveAgents(source).orTimeout(1, TimeUnit.MINUTES).join();
    }

    String quarantine(ContactImport of) {
        var out = new ByteArrayOutputStream();
        try {
            new QuarantineFile(store).write(of.id().value(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Every agent-day in words, in order. */
    List<String> agentDays() {
        return jdbc.sql("""
            select format('%s %s %s %s: %s contacts, talk %s/%s, hold %s/%s, acw %s/%s, handle %s/%s, csat %s/%s/%s, repeats %s/%s',
              d.day, p.name, q.name, d.channel, d.contacts, d.talk_seconds, d.talk_n, d.hold_seconds, d.hold_n,
              d.acw_seconds, d.acw_n, d.handle_seconds, d.handle_n, d.csat_top, d.csat_sum, d.csat_n,
              d.repeats, d.repeats_n)
            from contacts.agent_day d
            join people.person p on p.id = d.person_id
            join contacts.queue q on q.id = d.queue_id
            order by d.day, p.name, q.name, d.channel, d.source_id
            """).query(String.class).list();
    }

    @Override
    public void close() throws Exception {
        importing.close();
    }
}
