package fi.merkitys.instructions;

import fi.merkitys.directory.imports.WholeColumn;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts guides into the register, one or a file of them. Nobody has verified them yet. */
@Service
@Transactional
public class AddInstructions {
    private final JdbcClient jdbc;
    private final TellConcerned tell;
    private final Clock clock;

    AddInstructions(JdbcClient jdbc, TellConcerned tell, Clock clock) {
        this.jdbc = jdbc;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param fingerprint of the row of a file; none where it was typed
     */
    public record New(Draft draft, PersonId owner, @Nullable String fingerprint) {}

    /** Which of these rows of files have come in before. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> fingerprints) {
        return new HashSet<>(
                jdbc.sql("select fingerprint from instructions.instruction where fingerprint = any(:fingerprints)")
                        .param("fingerprints", fingerprints.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Those that have come in before are left out. Each owner is told once. */
    public List<InstructionId> now(List<New> all, PersonId by) {
        var added = insert(all, by);
        var ids = added.stream().map(Added::id).toArray(Long[]::new);
        keep(ids, by);
        added.stream()
                .collect(Collectors.groupingBy(Added::owner, Collectors.counting()))
                .forEach((owner, many) -> tell.owner(new PersonId(owner), many.intValue(), by));
        return added.stream().map(one -> new InstructionId(one.id())).toList();
    }

    private record Added(long id, long owner) {}

    private List<Added> insert(List<New> all, PersonId by) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
            insert into instructions.instruction (
              title, address, words, language, client_id, queue_id, owner_id, added_by, added_at, months, review_on, fingerprint
            )
            select n.title, n.address, n.words, n.language, n.client, n.queue, n.owner, :by, :at, n.months, n.review_on,
                   n.fingerprint
            from unnest(
              cast(:titles as text[]), cast(:addresses as text[]), cast(:texts as text[]), cast(:languages as text[]),
              cast(:clients as bigint[]), cast(:queues as integer[]), cast(:owners as bigint[]), cast(:months as smallint[]),
              cast(:reviews as date[]), cast(:fingerprints as text[])
            ) with ordinality
              as n (title, address, words, language, client, queue, owner, months, review_on, fingerprint, place)
            order by n.place
            on conflict (fingerprint) do nothing
            returning id, owner_id as owner
            """)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("titles", WholeColumn.of(all, one -> one.draft().title()))
                .param(
                        "addresses",
                        WholeColumn.of(all, one -> one.draft().content().address()))
                .param("texts", WholeColumn.of(all, one -> one.draft().content().words()))
                .param("languages", WholeColumn.of(all, one -> one.draft().language()))
                .param("clients", WholeColumn.of(all, one -> one.draft().client()))
                .param("queues", WholeColumn.of(all, one -> one.draft().queue()))
                .param("owners", WholeColumn.of(all, New::owner))
                .param("months", WholeColumn.of(all, one -> one.draft().months()))
                .param("reviews", WholeColumn.of(all, one -> one.draft().reviewFrom(today)))
                .param("fingerprints", WholeColumn.of(all, New::fingerprint))
                .query(Added.class)
                .list();
    }

    /** Their first versions, and that they were added. */
    private void keep(Long[] ids, PersonId by) {
        jdbc.sql("""
            insert into instructions.version (instruction_id, number, title, address, words, language, by_id, at)
            select i.id, i.version, i.title, i.address, i.words, i.language, i.added_by, i.added_at
            from instructions.instruction i
            where i.id = any(:ids)
            """).param("ids", ids).update();
        jdbc.sql("""
            insert into instructions.event (instruction_id, at, kind, by_id, to_id, due_on, version)
            select i.id, i.added_at, 'added', :by, nullif(i.owner_id, :by), i.review_on, 1
            from instructions.instruction i
            where i.id = any(:ids)
            """).param("ids", ids).param("by", by.value()).update();
    }
}
