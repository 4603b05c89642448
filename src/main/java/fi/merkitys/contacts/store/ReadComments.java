package fi.merkitys.contacts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what customers wrote, with how they rated the contact. */
public final class ReadComments {
    private final ContactStore store;

    public ReadComments(ContactStore store) {
        this.store = store;
    }

    /**
     * @param csat as the source's scale has it, or none
     * @param nps from 0 to 10, or none
     */
    public record Comment(
            String contactId,
            String agentKey,
            LocalDate day,
            @Nullable Double csat,
            @Nullable Integer nps,
            String words) {}

    /** The sources of which this store has contacts: on another node there may be none. */
    public Set<Integer> sources() throws SQLException {
        try (var duck = store.open()) {
            return Set.copyOf(ContactTable.sources(duck));
        }
    }

    /** Those of contacts since then, the newest first. */
    public List<Comment> since(int sourceId, LocalDate day) throws SQLException {
        try (var duck = store.open()) {
            var table = ContactTable.of(duck, sourceId);
            if (!table.has(ContactColumn.COMMENT)) {
                return List.of();
            }
            return duck.query(
                    """
                    select contact_id, agent_key, started_at::date, %s, %s, comment
                    from %s
                    where started_at >= ?::date and comment is not null and trim(comment) <> ''
                    order by started_at desc, contact_id
                    """.formatted(column(table, ContactColumn.CSAT), column(table, ContactColumn.NPS), table.name()),
                    ReadComments::comments,
                    day);
        }
    }

    private static String column(ContactTable table, ContactColumn column) {
        return table.has(column) ? column.key() : column.empty();
    }

    private static List<Comment> comments(ResultSet rows) throws SQLException {
        var comments = new ArrayList<Comment>();
        while (rows.next()) {
            var csat = rows.getObject(4);
            var nps = rows.getObject(5);
            comments.add(new Comment(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getObject(3, LocalDate.class),
                    csat == null ? null : ((Number) csat).doubleValue(),
                    nps == null ? null : ((Number) nps).intValue(),
                    rows.getString(6)));
        }
        return comments;
    }
}
