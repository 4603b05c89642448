package fi.merkitys.contacts.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the contacts that came in under an agent's key; of their customers nothing but the comment. */
public final class ContactsOfAgent {
    private final ContactStore store;

    public ContactsOfAgent(ContactStore store) {
        this.store = store;
    }

    /** The names of the columns that a row has, whatever the source carries. */
    public static List<String> columns() {
        return shown().stream().map(ContactColumn::key).toList();
    }

    /** Takes a contact's values in the order of {@link #columns}. */
    @FunctionalInterface
    public interface Contacts {
        void contact(List<@Nullable Object> values) throws IOException;
    }

    /** The oldest first. */
    public void read(int sourceId, String agentKey, Contacts to) throws SQLException, IOException {
        try (var duck = store.open()) {
            var table = ContactTable.of(duck, sourceId);
            if (table.columns().isEmpty()) {
                return;
            }
            var columns = shown().stream()
                    .map(column -> table.has(column) ? column.key() : column.empty())
                    .collect(Collectors.joining(", "));
            var sql = "select " + columns + " from " + table.name() + " where agent_key = ? order by started_at, rowid";
            try (var statement = duck.connection().prepareStatement(sql)) {
                statement.setString(1, agentKey);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        to.contact(values(rows));
                    }
                }
            }
        }
    }

    private static List<@Nullable Object> values(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (int at = 1; at <= shown().size(); at++) {
            values.add(row.getObject(at));
        }
        return values;
    }

    private static List<ContactColumn> shown() {
        return Arrays.stream(ContactColumn.values())
                .filter(column -> column != ContactColumn.ID_HASH && column != ContactColumn.CUSTOMER)
                .toList();
    }
}
