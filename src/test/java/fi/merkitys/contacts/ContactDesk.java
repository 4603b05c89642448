package fi.merkitys.contacts;

import fi.merkitys.Cast;
import fi.merkitys.contacts.mapping.DurationUnit;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.TimePattern;
import fi.merkitys.installation.WholeOrganisation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For tests that bring files in through the whole application. Imports run on a thread of their own, which sees only
 * what is committed: so these tests commit, and {@link #clear} takes everything away again.
 */
@TestComponent
public class ContactDesk {
    public static final String HEADER = "contact_id,agent_id,queue,channel,started_at,talk,csat,comment\n";

    private static final Mapping GENERIC = Mapping.of(Map.of(
            Field.CONTACT_ID, FieldMapping.column("contact_id"),
            Field.AGENT_ID, FieldMapping.column("agent_id"),
            Field.QUEUE, FieldMapping.column("queue"),
            Field.CHANNEL, FieldMapping.column("channel"),
            Field.STARTED_AT, FieldMapping.column("started_at").as(TimePattern.ISO),
            Field.TALK, FieldMapping.column("talk").in(DurationUnit.SECONDS),
            Field.CSAT, FieldMapping.column("csat"),
            Field.COMMENT, FieldMapping.column("comment")));

    private final ContactSources sources;
    private final ContactImports imports;
    private final ImportContacts importing;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;

    ContactDesk(
            ContactSources sources,
            ContactImports imports,
            ImportContacts importing,
            Cast cast,
            JdbcClient jdbc,
            WholeOrganisation whole) {
        this.sources = sources;
        this.imports = imports;
        this.importing = importing;
        this.cast = cast;
        this.jdbc = jdbc;
        this.whole = whole;
    }

    /** The cast, and a source that knows Aino as 17. */
    public Cast.Members open() {
        clear();
        var members = cast.assemble();
        source("Exchange");
        jdbc.sql("insert into people.external_id (source, value, person_id) values ('Exchange', '17', ?)")
                .param(members.get("Aino").value())
                .update();
        return members;
    }

    public ContactSource source(String name) {
        return switch (sources.save(name, GENERIC)) {
            case ContactSources.Outcome.Saved saved -> saved.source();
            case ContactSources.Outcome.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /** From now on its files say who leads an agent. */
    public void nameAgents() {
        sources.save("Exchange", GENERIC.with(Field.SUPERVISOR, FieldMapping.column("boss")));
    }

    public ContactSource exchange() {
        return sources.named("Exchange").orElseThrow();
    }

    /** The import that came last, once it is finished. */
    public ContactImport last() {
        return latest(1).getFirst();
    }

    /** The newest first, once each is finished. */
    public List<ContactImport> latest(int many) {
        return imports.latest(many).stream().map(one -> finished(one.id())).toList();
    }

    private ContactImport finished(ImportId id) {
        try {
            return importing.await(id, Duration.ofMinutes(2)).orElseThrow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public long contactsOfDays() {
        return whole.read(() -> jdbc.sql("select coalesce(sum(contacts), 0) from contacts.agent_day")
                .query(Long.class)
                .single());
    }

    /** Numbers go on: the contact store remembers them. What is still being summed would hold its tables: it ends first. */
    public void clear() {
        sources.named("Exchange")
                .ifPresent(source -> importing.resolveAgents(source).join());
        jdbc.sql("select tests.by_owner(:truncate)")
                .param("truncate", """
                    truncate people.person, people.team, people.client, installation.organisation,
                      contacts.source, contacts.queue, contacts.agent_day_row
                    continue identity cascade
                    """)
                .query()
                .singleRow();
    }
}
