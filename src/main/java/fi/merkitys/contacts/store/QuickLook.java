package fi.merkitys.contacts.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;

/**
 * A look over a whole file, a gigabyte in a fraction of a second, for what DuckDB's reader passes over without a word:
 * NUL bytes, and lines longer than it takes.
 */
final class QuickLook {
    private static final ValueLayout.OfLong EIGHT_BYTES = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** If every block holds a line end, no line is longer than two blocks. */
    private static final int BLOCK = CsvRecords.LONGEST / 2;

    private QuickLook() {}

    static boolean findsNothingOdd(Path file) throws IOException {
        try (var channel = FileChannel.open(file);
                var arena = Arena.ofConfined()) {
            var bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            for (long from = 0; from < bytes.byteSize(); from += BLOCK) {
                long until = Math.min(bytes.byteSize(), from + BLOCK);
                if (hasNul(bytes, from, until) || (until - from == BLOCK && !hasLineEnd(bytes, from, until))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean hasNul(MemorySegment bytes, long from, long until) {
        long found = 0;
        long at = from;
        for (; at + Long.BYTES <= until; at += Long.BYTES) {
            long eight = bytes.get(EIGHT_BYTES, at);
            found |= (eight - ONES) & ~eight & HIGH_BITS;
        }
        for (; at < until; at++) {
            found |= bytes.get(ValueLayout.JAVA_BYTE, at) == 0 ? 1 : 0;
        }
        return found != 0;
    }

    private static boolean hasLineEnd(MemorySegment bytes, long from, long until) {
        for (long at = from; at < until; at++) {
            if (bytes.get(ValueLayout.JAVA_BYTE, at) == '\n') {
                return true;
            }
        }
        return false;
    }
}
