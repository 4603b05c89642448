package fi.merkitys.contacts.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.postgresql.copy.CopyIn;

/** Carries the rows of a DuckDB query into PostgreSQL in its binary copy format, chunk by chunk. */
final class BinaryCopy {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private final CopyIn copy;
    private final List<Measure.Type> types;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 17);
    private final int longestRow;

    BinaryCopy(CopyIn copy, List<Measure.Type> types) {
        this.copy = copy;
        this.types = types;
        this.longestRow = 2 + 12 * types.size();
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void write(DuckDBDataChunkReader chunk) throws SQLException {
        var vectors = new DuckDBReadableVector[types.size()];
        for (int column = 0; column < vectors.length; column++) {
            vectors[column] = chunk.vector(column);
        }
        for (long row = 0; row < chunk.rowCount(); row++) {
            if (buffer.remaining() < longestRow) {
                flush();
            }
            buffer.putShort((short) vectors.length);
            for (int column = 0; column < vectors.length; column++) {
                put(vectors[column], row, types.get(column));
            }
        }
    }

    private void put(DuckDBReadableVector vector, long row, Measure.Type type) {
        if (vector.isNull(row)) {
            buffer.putInt(-1);
            return;
        }
        switch (type) {
            case INTEGER -> buffer.putInt(4).putInt(vector.getInt(row));
            case BIGINT -> buffer.putInt(8).putLong(vector.getLong(row));
            case DOUBLE -> buffer.putInt(8).putDouble(vector.getDouble(row));
        }
    }

    void finish() throws SQLException {
        buffer.putShort((short) -1);
        flush();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
