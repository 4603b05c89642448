package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.MappingJson;
import java.sql.SQLException;

/** Notes what becomes of each row of a file, in the transaction that takes it in. */
final class Noting {
    private final Duck duck;
    private final MergeOrder order;
    private final Staging staging;

    Noting(Duck duck, MergeOrder order, Staging staging) {
        this.duck = duck;
        this.order = order;
        this.staging = staging;
    }

    void note() throws SQLException {
        noteReasons();
        noteUnknown();
        noteCounts();
        noteFile();
    }

    private void noteReasons() throws SQLException {
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

    private void noteUnknown() throws SQLException {
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
            where s.%s and s.agent_key in (from unknown_key)
            group by s.agent_key
            """.formatted(order.importId(), staging.table(), Staging.GOOD));
    }

    private void noteCounts() throws SQLException {
        duck.runAll("""
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
              select count(*) as rows, min(started_at) as first, max(started_at) as last from %3$s where %4$s
            )
            select %1$d, %5$d,
              good.rows + faults.rows,
              good.rows - met.rows + met.accepted - unknown.accepted,
              met.updated - unknown.updated,
              met.unchanged - unknown.unchanged,
              faults.skipped, good.first, good.last
            from faults, met, unknown, good
            """.formatted(order.importId(), Reason.SKIPPED, staging.table(), Staging.GOOD, order.sourceId()));
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
}
