package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBPreparedStatement;

/**
 * Tells whether a hash comes twice among many. Hashes that share a slot are few and are looked at in a second pass: for
 * twenty million a third of the work of sorting them.
 */
final class Repeats {
    /** So that about one hash in eight shares its slot. */
    private static final int SLOTS_EACH = 4;

    /** Two times 32 MB, whatever the size of the file. */
    private static final int MOST_SLOT_BITS = 28;

    private static final int FEWEST_SLOT_BITS = 10;

    /** Beyond 64 MB of doubts the store has to look: it may use the disk. */
    private static final int MOST_DOUBTS = 1 << 23;

    private final int shift;
    private final BitSet seen;
    private final BitSet shared;
    private long[] doubtful = new long[1024];
    private int doubts;

    private Repeats(int slotBits) {
        shift = Long.SIZE - slotBits;
        seen = new BitSet(1 << slotBits);
        shared = new BitSet(1 << slotBits);
    }

    /**
     * @param rows how many there are
     * @param hashes the query for them: one column, {@code bigint}, never negative
     * @return whether any may; false is certain
     */
    static boolean possible(Duck duck, long rows, String hashes) throws SQLException {
        int slotBits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, rows * SLOTS_EACH - 1));
        var repeats = new Repeats(Math.clamp(slotBits, FEWEST_SLOT_BITS, MOST_SLOT_BITS));
        each(duck, hashes, repeats::meet);
        if (repeats.shared.isEmpty()) {
            return false;
        }
        each(duck, hashes, repeats::doubt);
        return repeats.doubts == MOST_DOUBTS || repeats.anyDoubtfulTwice();
    }

    private static void each(Duck duck, String hashes, LongConsumer to) throws SQLException {
        try (var statement = duck.connection().prepareStatement(hashes).unwrap(DuckDBPreparedStatement.class);
                var result = statement.query()) {
            while (result.nextChunk()) {
                var chunk = result.chunk();
                var hash = chunk.vector(0);
                for (long row = 0; row < chunk.rowCount(); row++) {
                    to.accept(hash.getLong(row));
                }
            }
        }
    }

    /** By the bits below the sign, which is never set. */
    private int slot(long hash) {
        return (int) (hash << 1 >>> shift);
    }

    private void meet(long hash) {
        int slot = slot(hash);
        if (seen.get(slot)) {
            shared.set(slot);
        } else {
            seen.set(slot);
        }
    }

    private void doubt(long hash) {
        if (doubts < MOST_DOUBTS && shared.get(slot(hash))) {
            if (doubts == doubtful.length) {
                doubtful = Arrays.copyOf(doubtful, doubts * 2);
            }
            doubtful[doubts++] = hash;
        }
    }

    private boolean anyDoubtfulTwice() {
        Arrays.sort(doubtful, 0, doubts);
        for (int at = 1; at < doubts; at++) {
            if (doubtful[at] == doubtful[at - 1]) {
                return true;
            }
        }
        return false;
    }
}
