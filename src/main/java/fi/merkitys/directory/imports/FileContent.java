package fi.merkitys.directory.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads what somebody sends, up to what a list of people can need. */
public final class FileContent {
    /** A hundred thousand people take some 20 MB. */
    static final int LARGEST = 48 << 20;

    private FileContent() {}

    public static Optional<byte[]> of(InputStream stream) throws IOException {
        var bytes = stream.readNBytes(LARGEST + 1);
        return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
    }

    /** The last part of the path that some browsers send along. */
    public static String name(@org.jspecify.annotations.Nullable String given) {
        var name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = name.replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "people.csv" : name.length() > 120 ? name.substring(name.length() - 120) : name;
    }
}
