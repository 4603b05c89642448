package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few rows of each reason, so that one sees what is wrong without downloading them all. */
public final class QuarantineExamples {
    private static final int LONGEST = 400;
    private final ContactStore store;

    public QuarantineExamples(ContactStore store) {
        this.store = store;
    }

    /** A row as it stands in the file; a long one is cut. */
    public record Example(long line, String raw) {}

    /** By {@link Reason#key}. */
    public Map<String, List<Example>> of(int importId, int most) throws SQLException {
        try (var duck = store.open()) {
            return duck.query(
                    """
                    select reason, line, substr(raw, 1, %d)
                    from (
                      select reason, line, raw, row_number() over (partition by reason order by line) as place
                      from quarantine
                      where import_id = ?
                    )
                    where place <= ?
                    order by reason, line
                    """.formatted(LONGEST),
                    rows -> {
                        var examples = new LinkedHashMap<String, List<Example>>();
                        while (rows.next()) {
                            examples.computeIfAbsent(
                                            Reason.coded(rows.getInt(1)).key(), any -> new ArrayList<>())
                                    .add(new Example(rows.getLong(2), rows.getString(3)));
                        }
                        return examples;
                    },
                    importId,
                    most);
        }
    }
}
