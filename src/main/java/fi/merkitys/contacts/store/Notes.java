package fi.merkitys.contacts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the store has noted of an import that was merged, also by a process that was killed thereafter. */
final class Notes {
    private Notes() {}

    static Optional<Merged> of(Duck duck, int importId) throws SQLException {
        var reasons = reasons(duck, importId);
        var unknown = unknown(duck, importId);
        return duck.query(
                """
                select rows_read, accepted, updated, unchanged, skipped, first_contact, last_contact
                from merged
                where import_id = ?
                """, row -> row.next() ? Optional.of(merged(row, reasons, unknown)) : Optional.empty(), importId);
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
