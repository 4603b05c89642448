package fi.merkitys.contacts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes the rows of agents who are known by now out of the quarantine's counts and counts them as what they are. */
final class Resolving {
    private final Connection connection;
    private final ContactSource source;

    Resolving(Connection connection, ContactSource source) {
        this.connection = connection;
        this.source = source;
    }

    void resolve(Set<String> known) throws SQLException {
        var resolved = unknown().stream().filter(known::contains).toArray(String[]::new);
        if (resolved.length == 0) {
            return;
        }
        try (var statement = connection.prepareStatement("""
            with resolved as (
              delete from contacts.unknown_agent u
              using contacts.import i
              where i.id = u.import_id and i.source_id = ? and u.agent_key = any (?)
              returning u.import_id, u.accepted, u.updated, u.unchanged
            ), sums as (
              select import_id, sum(accepted)::bigint as accepted, sum(updated)::bigint as updated,
                sum(unchanged)::bigint as unchanged, sum(accepted + updated + unchanged)::bigint as rows
              from resolved
              group by import_id
            ), emptied as (
              delete from contacts.quarantine_reason q
              using sums s
              where q.import_id = s.import_id and q.reason = 'agent-unknown' and q.rows = s.rows
            ), lessened as (
              update contacts.quarantine_reason q
              set rows = q.rows - s.rows
              from sums s
              where q.import_id = s.import_id and q.reason = 'agent-unknown' and q.rows > s.rows
            )
            update contacts.import i
            set accepted = i.accepted + s.accepted, updated = i.updated + s.updated,
              unchanged = i.unchanged + s.unchanged, quarantined = i.quarantined - s.rows
            from sums s
            where i.id = s.import_id
            """)) {
            statement.setInt(1, source.id().value());
            statement.setArray(2, connection.createArrayOf("text", resolved));
            statement.execute();
        }
    }

    private List<String> unknown() throws SQLException {
        try (var statement = connection.prepareStatement("""
            select distinct u.agent_key
            from contacts.unknown_agent u
            join contacts.import i on i.id = u.import_id
            where i.source_id = ?
            """)) {
            statement.setInt(1, source.id().value());
            var keys = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        }
    }
}
