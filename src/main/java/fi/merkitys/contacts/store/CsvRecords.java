package fi.merkitys.contacts.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the records of a delimited UTF-8 file and survives whatever stands in it. A record that breaks the
 * form is given as one physical line with its fault, and reading goes on at the next line: one lost quote costs one
 * line, not the rest of the file.
 */
final class CsvRecords implements Closeable {
    /** A remark may be long, but not this long. */
    static final int LONGEST = 1 << 20;

    /** So much of an overlong line is kept to be recognised. */
    private static final int KEPT_OF_LONGEST = 4096;

    private static final int END = -1;

    private final InputStream in;
    private final int delimiter;
    private final int quote;
    private final int columns;

    private byte[] buffer = new byte[1 << 18];
    private int filled;
    private boolean exhausted;
    private int next;
    private long nextLine = 1;

    private int start;
    private int end;
    private long line;
    private boolean strayQuote;
    private boolean beyondAscii;
    private @Nullable Reason fault;

    /**
     * @param quote NUL for none
     * @param columns how many a record must have, or 0 for any number
     */
    CsvRecords(InputStream in, char delimiter, char quote, int columns) throws IOException {
        this.in = in;
        this.delimiter = delimiter;
        this.quote = quote == '\0' ? -2 : quote;
        this.columns = columns;
        skipByteOrderMark();
    }

    private void skipByteOrderMark() throws IOException {
        while (filled < 3 && fill()) {
            // A stream may give single bytes.
        }
        if (filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            next = 3;
        }
    }

    /** Goes to the next record that is not an empty line. */
    boolean next() throws IOException {
        do {
            moveToFront();
            start = next;
            line = nextLine;
            fault = null;
            strayQuote = false;
            beyondAscii = false;
            if (peek(start) == END) {
                return false;
            }
            scan();
        } while (end == start);
        if (fault == null && beyondAscii && !isUtf8()) {
            fault = Reason.ENCODING;
        }
        return true;
    }

    private void scan() throws IOException {
        int at = start;
        int found = 1;
        int lastFilled = 1;
        int lines = 0;
        boolean quoted = false;
        boolean fieldStart = true;
        while (at - start <= LONGEST) {
            int read = at < filled ? buffer[at] & 0xFF : peek(at);
            if (quoted) {
                if (read == END) {
                    breakAtLine(Reason.BROKEN_LINE);
                    return;
                }
                if (read == quote && peek(at + 1) == quote) {
                    at++;
                } else if (read == quote && endsField(peek(at + 1))) {
                    quoted = false;
                } else if (read == quote) {
                    breakAtLine(Reason.BROKEN_LINE);
                    return;
                } else if (read == '\n') {
                    lines++;
                }
            } else if (read == delimiter) {
                found++;
            } else if (read == END) {
                finish(at, at, lines, found, lastFilled);
                return;
            } else if (read == '\n' || (read == '\r' && peek(at + 1) != '\n')) {
                finish(at, at + 1, lines + 1, found, lastFilled);
                return;
            } else if (read == quote) {
                quoted = fieldStart;
                strayQuote |= !fieldStart;
            }
            lastFilled = read == delimiter ? lastFilled : found;
            fault = read == 0 ? Reason.NUL_BYTE : fault;
            beyondAscii |= read > 127;
            fieldStart = !quoted && read == delimiter;
            at++;
        }
        breakAtLine(quoted ? Reason.BROKEN_LINE : Reason.LINE_TOO_LONG);
    }

    private boolean endsField(int read) {
        return read == delimiter || read == '\n' || read == '\r' || read == END;
    }

    /** Empty columns too many do no harm: some exports end every line with a delimiter. */
    private void finish(int recordEnd, int following, int lines, int found, int lastFilled) {
        end = recordEnd > start && buffer[recordEnd - 1] == '\r' ? recordEnd - 1 : recordEnd;
        next = following;
        nextLine = line + lines;
        if (end > start && fault == null && columns > 0 && (found < columns || lastFilled > columns)) {
            fault = Reason.BROKEN_LINE;
        }
    }

    /** Gives up the record but for its first physical line. */
    private void breakAtLine(Reason reason) throws IOException {
        fault = reason;
        int at = start;
        while (at - start <= LONGEST) {
            int read = peek(at);
            if (read == '\n' || read == END) {
                end = at > start && buffer[at - 1] == '\r' ? at - 1 : at;
                next = Math.min(at + 1, filled);
                nextLine = line + 1;
                return;
            }
            at++;
        }
        dropRestOfLine();
    }

    private void dropRestOfLine() throws IOException {
        fault = Reason.LINE_TOO_LONG;
        var kept = Arrays.copyOfRange(buffer, start, start + KEPT_OF_LONGEST);
        int at = start;
        while (true) {
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled) {
                break;
            }
            filled = 0;
            at = 0;
            if (!fill()) {
                break;
            }
        }
        // What was kept stands just before the next line, where it belongs to nobody else.
        int rest = Math.max(0, filled - at - 1);
        var fresh = new byte[Math.max(buffer.length, kept.length + rest)];
        System.arraycopy(kept, 0, fresh, 0, kept.length);
        if (rest > 0) {
            System.arraycopy(buffer, at + 1, fresh, kept.length, rest);
        }
        buffer = fresh;
        start = 0;
        end = kept.length;
        next = kept.length;
        filled = next + rest;
        nextLine = line + 1;
    }

    private int peek(int at) throws IOException {
        while (at >= filled) {
            if (!fill()) {
                return END;
            }
        }
        return buffer[at] & 0xFF;
    }

    private boolean fill() throws IOException {
        if (exhausted) {
            return false;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        exhausted = read < 0;
        filled += Math.max(0, read);
        return !exhausted;
    }

    private void moveToFront() {
        if (next > buffer.length / 2) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= next;
            next = 0;
        }
    }

    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, start, end - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The physical line on which the record begins; the first is 1. */
    long line() {
        return line;
    }

    @Nullable
    Reason fault() {
        return fault;
    }

    /** Whether a quote stands where only a tolerant reader expects one. */
    boolean hasStrayQuote() {
        return strayQuote;
    }

    /** Writes the record as it is, without its line end. */
    void writeTo(OutputStream out) throws IOException {
        out.write(buffer, start, end - start);
    }

    /** The record as it is written, without its line end. */
    String raw() {
        return new String(buffer, start, end - start, StandardCharsets.UTF_8);
    }

    /** The values, unquoted. */
    List<String> values() {
        var raw = raw();
        char between = (char) delimiter;
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        boolean quoted = false;
        boolean fieldStart = true;
        for (int at = 0; at < raw.length(); at++) {
            char read = raw.charAt(at);
            if (quoted && read == quote) {
                if (at + 1 < raw.length() && raw.charAt(at + 1) == quote) {
                    value.append(read);
                    at++;
                } else {
                    quoted = false;
                }
            } else if (!quoted && read == between) {
                values.add(value.toString());
                value.setLength(0);
                fieldStart = true;
                continue;
            } else if (!quoted && fieldStart && read == quote) {
                quoted = true;
            } else {
                value.append(read);
            }
            fieldStart = false;
        }
        values.add(value.toString());
        return values;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
