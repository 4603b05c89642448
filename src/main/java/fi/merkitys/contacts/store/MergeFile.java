package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.MappingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges one file into the contact store, whole or not at all, and notes in the same transaction what became of it. */
final class MergeFile {
    private final Duck duck;
    private final MergeOrder order;
    private final boolean dryRun;

    MergeFile(Duck duck, MergeOrder order, boolean dryRun) {
        this.duck = duck;
        this.order = order;
        this.dryRun = dryRun;
    }

    /** What became of an import that was merged before, also by a process that was killed thereafter. */
    static Optional<Merged> alreadyMerged(Duck duck, int importId) throws SQLException {
        var reasons = reasons(duck, importId);
        var unknown = unknown(duck, importId);
        return duck.query(
                """
                select rows_read, accepted, updated, unchanged, skipped, first_contact, last_contact
                from merged
                where import_id = ?
                """, row -> row.next() ? Optional.of(merged(row, reasons, unknown)) : Optional.empty(), importId);
    }

    Merged merge() throws SQLException, IOException {
        try {
            return once(false);
        } catch (Staging.UnreadableForm e) {
            return careful();
        }
    }

    private Merged careful() throws SQLException, IOException {
        try {
            return once(true);
        } catch (Staging.UnreadableForm e) {
            throw new IllegalStateException("import " + order.importId() + ": the clean copy has no clean form", e);
        }
    }

    private Merged once(boolean careful) throws SQLException, IOException, Staging.UnreadableForm {
        var clean = order.work().resolve("import-" + order.importId() + ".clean");
        duck.begin();
        try {
            loadAgents();
            var quarantining = new Quarantining(duck, order);
            if (careful) {
                quarantining.keepBroken(clean);
            }
            var staging = careful ? Staging.readClean(duck, order, clean) : Staging.read(duck, order);
            lookThrough(staging);
            if (!quarantining.keepMarked(staging)) {
                throw new Staging.UnreadableForm();
            }
            note(staging);
            noteFile();
            var merged = alreadyMerged(duck, order.importId()).orElseThrow();
            if (dryRun) {
                duck.rollback();
            } else {
                duck.commit();
            }
            return merged;
        } catch (SQLException | IOException | Staging.UnreadableForm | RuntimeException | Error e) {
            duck.rollback();
            throw e;
        } finally {
            Files.deleteIfExists(clean);
        }
    }

    private void loadAgents() throws SQLException {
        duck.runAll("create or replace temp table agent(agent_key varchar, person_id bigint)");
        try (var appender = duck.connection().createAppender("temp", "main", "agent")) {
            for (var agent : order.agents().entrySet()) {
                appender.beginRow();
                appender.append(agent.getKey());
                appender.append(agent.getValue());
                appender.endRow();
            }
        }
    }

    /** One pass tells whether anything is amiss; nearly always nothing is. */
    private void lookThrough(Staging staging) throws SQLException {
        duck.runAll("""
            create or replace temp table found as
            select agent_key, reason, count(*) as rows from %s s where %s group by agent_key, reason;
            create or replace temp table unknown_key as
            select distinct agent_key from found
            where reason is null and agent_key not in (select agent_key from agent);
            """.formatted(staging.table(), staging.rows()));
    }

    private void note(Staging staging) throws SQLException {
        noteReasons(staging);
        if (staging.direct()) {
            duck.runAll("delete from contact where " + staging.rows() + " and reason is not null");
        }
        new Deciding(duck, order, staging).decide();
        noteUnknown(staging);
        noteCounts(staging);
        noteCarried();
        noteTouched(staging);
        move(staging);
    }

    private void noteReasons(Staging staging) throws SQLException {
        duck.runAll("""
            insert into merged_reason
            select %1$d, reason, sum(n)::bigint
            from (
              select reason, sum(rows) as n from found where reason is not null group by reason
              union all
              select reason, count(*) from quarantine where %2$s and import_id = %1$d and reason >= %3$d group by reason
            )
            group by reason
            """.formatted(order.importId(), staging.byLine(), Reason.NUL_BYTE.code()));
    }

    private void noteUnknown(Staging staging) throws SQLException {
        if (duck.number("select count(*) from unknown_key") == 0) {
            return;
        }
        duck.runAll("""
            insert into merged_unknown
            select %d, s.agent_key,
              count(*) filter (coalesce(d.outcome, 0) = 0),
              count(*) filter (d.outcome = 1),
              count(*) filter (d.outcome = 2)
            from %s s
            left join decided d on d.ord = s.rowid
            where %s and s.agent_key in (select agent_key from unknown_key)
            group by s.agent_key
            """.formatted(order.importId(), staging.table(), staging.good("s")));
    }

    private void noteCounts(Staging staging) throws SQLException {
        duck.runAll(
                """
                insert into merged
                with faults as (
                  select
                    coalesce(sum(rows), 0) as rows,
                    coalesce(sum(rows) filter (reason = %2$d), 0) as skipped
                  from merged_reason where import_id = %1$d
                ), met as (
                  select
                    count(*) as rows,
                    count(*) filter (outcome = 0) as accepted,
                    count(*) filter (outcome = 1) as updated,
                    count(*) filter (outcome = 2) as unchanged
                  from decided
                ), unknown as (
                  select
                    coalesce(sum(accepted), 0) as accepted,
                    coalesce(sum(updated), 0) as updated,
                    coalesce(sum(unchanged), 0) as unchanged
                  from merged_unknown where import_id = %1$d
                ), good as (
                  select count(*) as rows, min(started_at) as first, max(started_at) as last from %3$s s where %4$s
                )
                select %1$d, %5$d,
                  good.rows + faults.rows,
                  good.rows - met.rows + met.accepted - unknown.accepted,
                  met.updated - unknown.updated,
                  met.unchanged - unknown.unchanged,
                  faults.skipped, good.first, good.last
                from faults, met, unknown, good
                """.formatted(order.importId(), Reason.SKIPPED, staging.table(), staging.good("s"), order.sourceId()));
        duck.run("delete from merged_reason where import_id = ? and reason = ?", order.importId(), Reason.SKIPPED);
    }

    private void noteFile() throws SQLException {
        if (duck.number("select count(*) from (select 1 from quarantine where import_id = ? limit 1)", order.importId())
                == 0) {
            return;
        }
        duck.run(
                "insert into quarantine_file values (?, ?, ?, ?)",
                order.importId(),
                order.reading().now().toLocalDate(),
                order.headerLine(),
                MappingJson.write(order.reading().mapping()));
    }

    private void noteCarried() throws SQLException {
        for (var field : order.reading().mapping().fields().keySet()) {
            if (field.kind() != Field.Kind.PERSON) {
                duck.run("""
                    insert into carried
                    select ?, ?
                    where not exists (from carried where source_id = ? and field = ?)
                    """, order.sourceId(), field.key(), order.sourceId(), field.key());
            }
        }
    }

    private void noteTouched(Staging staging) throws SQLException {
        if (staging.direct()) {
            duck.run("insert into touched values (?, null, null)", order.sourceId());
            return;
        }
        duck.runAll("""
            create or replace temp table changed as
            select started_at, agent_key, queue, customer from contact where rowid in (select old from replaced)
            union all
            select s.started_at, s.agent_key, s.queue, s.customer
            from stage s
            left join decided d on d.ord = s.rowid
            where s.reason is null and coalesce(d.wins, true);
            insert into touched select distinct %d, started_at::date, agent_key from changed;
            """.formatted(order.sourceId()));
        noteEarlierContacts();
    }

    /** A customer who comes back makes a repeat of the contact before. */
    private void noteEarlierContacts() throws SQLException {
        if (duck.number("select count(*) from carried where source_id = ? and field = 'customer_id'", order.sourceId())
                == 0) {
            return;
        }
        duck.runAll("""
            insert into touched
            select distinct c.source_id, c.started_at::date, c.agent_key
            from contact c
            join changed n on n.customer = c.customer and n.queue is not distinct from c.queue
              and c.started_at < n.started_at and c.started_at >= n.started_at - interval %1$d day
            where c.source_id = %2$d
              and c.started_at >= (select min(started_at) - interval %1$d day from changed)
              and c.started_at <= (select max(started_at) from changed)
            """.formatted(order.repeatDays(), order.sourceId()));
    }

    private void move(Staging staging) throws SQLException {
        if (staging.direct()) {
            duck.runAll("delete from contact where rowid in (select ord from decided where not wins)");
            return;
        }
        duck.runAll("delete from contact where rowid in (select old from replaced)");
        duck.runAll("""
            insert into contact
            select %d, %d, %s
            from stage s
            left join decided d on d.ord = s.rowid
            where s.reason is null and coalesce(d.wins, true)
            """.formatted(order.sourceId(), order.importId(), Reading.COLUMNS));
    }

    private static Map<Reason, Long> reasons(Duck duck, int importId) throws SQLException {
        return duck.query(
                "select reason, rows from merged_reason where import_id = ?",
                rows -> {
                    var reasons = new EnumMap<Reason, Long>(Reason.class);
                    while (rows.next()) {
                        reasons.put(Reason.coded(rows.getInt(1)), rows.getLong(2));
                    }
                    return reasons;
                },
                importId);
    }

    private static List<Merged.UnknownAgent> unknown(Duck duck, int importId) throws SQLException {
        return duck.query(
                """
                select agent_key, accepted, updated, unchanged
                from merged_unknown
                where import_id = ?
                order by agent_key
                """,
                rows -> {
                    var unknown = new ArrayList<Merged.UnknownAgent>();
                    while (rows.next()) {
                        unknown.add(new Merged.UnknownAgent(
                                rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                    }
                    return unknown;
                },
                importId);
    }

    private static Merged merged(ResultSet row, Map<Reason, Long> reasons, List<Merged.UnknownAgent> unknown)
            throws SQLException {
        Timestamp first = row.getTimestamp(6);
        Timestamp last = row.getTimestamp(7);
        return new Merged(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                reasons,
                unknown,
                first == null ? null : first.toLocalDateTime(),
                last == null ? null : last.toLocalDateTime());
    }
}
