package fi.merkitys.contacts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a file that go to quarantine, ascending, packed because there may be a million of them. */
final class Marked {
    private final boolean byLine;
    private long[] positions = new long[64];
    private byte[] codes = new byte[64];
    private @Nullable String[] agentKeys = new @Nullable String[64];
    private final Map<String, String> oneEach = new HashMap<>();
    private int size;
    private int at;

    /** @param byLine whether the positions are line numbers; otherwise they count the records */
    private Marked(boolean byLine) {
        this.byLine = byLine;
    }

    /** Rows of position, reason and agent key. */
    static Marked of(ResultSet rows, boolean byLine) throws SQLException {
        var marked = new Marked(byLine);
        while (rows.next()) {
            marked.add(rows.getLong(1), rows.getInt(2), rows.getString(3));
        }
        return marked;
    }

    private void add(long position, int code, @Nullable String agentKey) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            codes = Arrays.copyOf(codes, size * 2);
            agentKeys = Arrays.copyOf(agentKeys, size * 2);
        }
        positions[size] = position;
        codes[size] = (byte) code;
        agentKeys[size] = agentKey == null ? null : oneEach.computeIfAbsent(agentKey, key -> key);
        size++;
    }

    boolean byLine() {
        return byLine;
    }

    boolean isLeft() {
        return at < size;
    }

    long position() {
        return positions[at];
    }

    Reason reason() {
        return Reason.coded(codes[at]);
    }

    @Nullable
    String agentKey() {
        return agentKeys[at];
    }

    void advance() {
        at++;
    }
}
