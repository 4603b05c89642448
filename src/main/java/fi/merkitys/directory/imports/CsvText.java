package fi.merkitys.directory.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file's text, whatever encoding it came in.
 *
 * @param certain whether the file itself says its encoding, by a mark or by being valid UTF-8
 */
record CsvText(String text, Charset charset, boolean certain) {
    private static final int SAMPLE = 4_096;

    static CsvText of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8, true);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE, true);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE, true);
        }
        var sample = Math.min(bytes.length, SAMPLE);
        if (zeros(bytes, 1, sample) > sample / 5) {
            return decoded(bytes, 0, StandardCharsets.UTF_16LE, false);
        }
        if (zeros(bytes, 0, sample) > sample / 5) {
            return decoded(bytes, 0, StandardCharsets.UTF_16BE, false);
        }
        return utf8OrWindows(bytes);
    }

    private static CsvText utf8OrWindows(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new CsvText(text, StandardCharsets.UTF_8, true);
        } catch (CharacterCodingException e) {
            return decoded(bytes, 0, Charset.forName(baltic(bytes) ? "windows-1257" : "windows-1252"), false);
        }
    }

    /** The bytes of š, ž, ė and ū in the Baltic code page are letters that Nordic names hardly have in the Western one. */
    private static boolean baltic(byte[] bytes) {
        for (var b : bytes) {
            if (b == (byte) 0xF0
                    || b == (byte) 0xFE
                    || b == (byte) 0xEB
                    || b == (byte) 0xFB
                    || b == (byte) 0xD0
                    || b == (byte) 0xDE) {
                return true;
            }
        }
        return false;
    }

    private static CsvText decoded(byte[] bytes, int from, Charset charset, boolean certain) {
        return new CsvText(new String(bytes, from, bytes.length - from, charset), charset, certain);
    }

    static boolean startsWith(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int first, int until) {
        var count = 0;
        for (var i = first; i < until; i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    /** The mark between fields: whichever stands most often in the first line, outside quotes. */
    char delimiter() {
        var best = ',';
        var most = 0;
        for (var candidate : new char[] {',', ';', '\t', '|'}) {
            var count = count(candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private int count(char wanted) {
        var count = 0;
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == wanted) {
                count++;
            } else if (!quoted && (c == '\n' || c == '\r') && i > 0) {
                break;
            }
        }
        return count;
    }
}
