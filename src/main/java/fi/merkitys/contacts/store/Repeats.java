package fi.merkitys.contacts.store;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.sql.SQLException;
import java.util.Arrays;
import org.duckdb.DuckDBPreparedStatement;

/**
 * Tells whether a hash comes twice among many. They are dealt out by their leading bits into parts that fit the
 * processor's cache, where looking is cheap: for twenty million a fifth of the work of sorting them.
 */
final class Repeats {
    /** So many are dealt out at a time, in 256 MB at most; of a larger file the hashes are read several times. */
    private static final int AT_A_TIME_BITS = 25;

    private static final int PARTS_BITS = 10;

    /** Hashes spread evenly: parts differ by little more than a few roots of their size. */
    private static final int ROOTS_TO_SPARE = 12;

    private final int passBits;
    private final int room;
    private final MemorySegment dealt;
    private final int[] filled = new int[1 << PARTS_BITS];
    private final long[] table;

    private Repeats(long rows, int atATimeBits, Arena memory) {
        this.passBits = Math.max(0, bits(rows) - atATimeBits);
        int part = (int) (rows >> (passBits + PARTS_BITS)) + 1;
        this.room = part + ROOTS_TO_SPARE * ((int) Math.sqrt(part) + 1);
        this.dealt = memory.allocate(ValueLayout.JAVA_LONG, (long) room << PARTS_BITS);
        this.table = new long[1 << bits(2L * room)];
    }

    /** How many are needed to count up to this. */
    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number - 1);
    }

    /**
     * @param rows how many there are
     * @param hash a column, {@code ubigint}, never below 2
     * @param from its table, {@code where}, and a condition
     * @return whether any may; false is certain
     */
    static boolean possible(Duck duck, long rows, String hash, String from) throws SQLException {
        return possible(duck, rows, hash, from, AT_A_TIME_BITS);
    }

    static boolean possible(Duck duck, long rows, String hash, String from, int atATimeBits) throws SQLException {
        if (rows < 2) {
            return false;
        }
        try (var memory = Arena.ofConfined()) {
            var repeats = new Repeats(rows, atATimeBits, memory);
            for (long pass = 0; pass < 1L << repeats.passBits; pass++) {
                if (!repeats.deal(duck, pass, hash, from) || repeats.anyTwice()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @return whether all had room: without repeats they have */
    private boolean deal(Duck duck, long pass, String hash, String from) throws SQLException {
        Arrays.fill(filled, 0);
        // Without its last bit a hash fits a long that is never negative.
        var select = "select (%1$s >> 1)::bigint from %2$s".formatted(hash, from)
                + (passBits == 0 ? "" : " and %s >> %d = %d".formatted(hash, Long.SIZE - passBits, pass));
        try (var statement = duck.connection().prepareStatement(select).unwrap(DuckDBPreparedStatement.class);
                var result = statement.query()) {
            while (result.nextChunk()) {
                var chunk = result.chunk();
                var hashes = chunk.vector(0);
                for (long row = 0; row < chunk.rowCount(); row++) {
                    if (!deal(hashes.getLong(row))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean deal(long hash) {
        int part = (int) (hash << (1 + passBits) >>> (Long.SIZE - PARTS_BITS));
        int count = filled[part];
        if (count == room) {
            return false;
        }
        dealt.setAtIndex(ValueLayout.JAVA_LONG, (long) part * room + count, hash);
        filled[part] = count + 1;
        return true;
    }

    private boolean anyTwice() {
        for (int part = 0; part < filled.length; part++) {
            Arrays.fill(table, 0);
            for (int at = 0; at < filled[part]; at++) {
                if (!isNew(dealt.getAtIndex(ValueLayout.JAVA_LONG, (long) part * room + at))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNew(long hash) {
        int slot = (int) hash & (table.length - 1);
        while (table[slot] != 0) {
            if (table[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = hash;
        return true;
    }
}
