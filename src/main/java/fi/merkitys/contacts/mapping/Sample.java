package fi.merkitys.contacts.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a file, with the form that it seems to have.
 *
 * @param rows below the header
 */
public record Sample(Format format, Header header, List<List<String>> rows) {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int ENOUGH_TO_TELL = 4096;

    public Sample {
        rows = List.copyOf(rows);
    }

    /**
     * @param beginning of the file, unpacked
     * @param whole whether that is all of it; otherwise its last row may be cut off
     * @return empty where there is not even a header
     */
    public static Optional<Sample> of(byte[] beginning, boolean whole) {
        var encoding = encoding(beginning);
        var text = new String(beginning, encoding);
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char delimiter = Delimited.likeliest(plain);
        var records = Delimited.records(plain, delimiter, '"');
        if (!whole && records.size() > 1) {
            records.removeLast();
        }
        if (records.isEmpty()) {
            return Optional.empty();
        }
        boolean header = Delimited.beginsWithHeader(records);
        var rows = header ? records.subList(1, records.size()) : records;
        var names = header
                ? Header.of(records.getFirst())
                : Header.numbered(records.getFirst().size());
        boolean decimalComma = delimiter != ',' && Delimited.writesDecimalComma(rows);
        var format = new Format(String.valueOf(delimiter), "\"", encoding.name(), decimalComma, header);
        return Optional.of(new Sample(format, names, rows));
    }

    /** The values of one column that are there at all. */
    List<String> values(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The share of rows in which a column holds something. */
    double filled(int column) {
        return rows.isEmpty() ? 0 : (double) values(column).size() / rows.size();
    }

    private static Charset encoding(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        int zerosAtEven = 0;
        int zerosAtOdd = 0;
        for (int at = 0; at < Math.min(bytes.length, ENOUGH_TO_TELL); at++) {
            if (bytes[at] == 0) {
                zerosAtEven += at % 2 == 0 ? 1 : 0;
                zerosAtOdd += at % 2 == 1 ? 1 : 0;
            }
        }
        // Latin text in UTF-16 has a zero in every second byte; elsewhere zeros are rare faults.
        int quarter = Math.min(bytes.length, ENOUGH_TO_TELL) / 4;
        if (quarter > 0 && zerosAtOdd > quarter) {
            return StandardCharsets.UTF_16LE;
        }
        if (quarter > 0 && zerosAtEven > quarter) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : WESTERN;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** The last character may be cut off. */
    private static boolean isUtf8(byte[] bytes) {
        for (int cut = 0; cut <= Math.min(3, bytes.length); cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                // One byte less, then.
            }
        }
        return false;
    }
}
