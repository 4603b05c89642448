package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Problem;
import fi.merkitys.installation.Room;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Makes a plain UTF-8 file of what was uploaded: unpacked, and in an encoding that the store reads. */
final class Unpacking {
    /** So much may come out of any archive; beyond it the ratio decides. */
    private static final long HARMLESS = 64L << 20;

    /** Real exports shrink to a tenth, very monotonous ones to a fiftieth; a bomb to a thousandth. */
    private static final long HIGHEST_RATIO = 200;

    private Unpacking() {}

    /** What is wrong with the file as a whole. */
    static final class Refused extends Exception {
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.key());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** @return {@code upload} itself where nothing has to be done, else {@code work} */
    static Path plain(Path upload, Charset encoding, Path work) throws IOException, Refused {
        var packed = packing(upload);
        if (packed == Packing.NONE && isReadable(encoding)) {
            return upload;
        }
        try (var in = unpacked(upload, packed)) {
            if (isReadable(encoding)) {
                Files.copy(in, work, StandardCopyOption.REPLACE_EXISTING);
            } else {
                transcode(in, encoding, work);
            }
        } catch (ZipException | EOFException e) {
            throw new Refused(Problem.of("contacts.import.archive-broken"));
        } catch (Unacceptable e) {
            throw new Refused(e.problem);
        }
        return work;
    }

    /** The beginning of an upload, for a look at it. */
    static byte[] beginning(Path upload, int most) throws IOException, Refused {
        try (var in = unpacked(upload, packing(upload))) {
            return in.readNBytes(most);
        } catch (ZipException | EOFException e) {
            throw new Refused(Problem.of("contacts.import.archive-broken"));
        }
    }

    private static boolean isReadable(Charset encoding) {
        return encoding.equals(StandardCharsets.UTF_8) || encoding.equals(StandardCharsets.US_ASCII);
    }

    private enum Packing {
        NONE,
        GZIP,
        ZIP
    }

    /** By what stands in the file, not by its name. */
    private static Packing packing(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(4);
            if (first.length >= 2 && first[0] == 0x1F && first[1] == (byte) 0x8B) {
                return Packing.GZIP;
            }
            return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4
                    ? Packing.ZIP
                    : Packing.NONE;
        }
    }

    private static InputStream unpacked(Path file, Packing packing) throws IOException, Refused {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        var packed = Files.size(file);
        return switch (packing) {
            case NONE -> in;
            case GZIP -> new Limited(new GZIPInputStream(in, 1 << 16), packed, Room.on(file));
            case ZIP -> new Limited(onlyEntry(new ZipInputStream(in)), packed, Room.on(file));
        };
    }

    private static InputStream onlyEntry(ZipInputStream zip) throws IOException, Refused {
        if (!toNextEntry(zip)) {
            throw new Refused(Problem.of("contacts.import.archive-empty"));
        }
        return new FilterInputStream(zip) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read < 0 && toNextEntry(zip)) {
                    throw new Unacceptable(Problem.of("contacts.import.archive-several"));
                }
                return read;
            }
        };
    }

    private static boolean toNextEntry(ZipInputStream zip) throws IOException {
        var entry = zip.getNextEntry();
        while (entry != null && (entry.isDirectory() || isJunk(entry.getName()))) {
            entry = zip.getNextEntry();
        }
        return entry != null;
    }

    private static boolean isJunk(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }

    private static void transcode(InputStream in, Charset encoding, Path work) throws IOException {
        var chars = new char[1 << 15];
        try (var reader = new InputStreamReader(in, encoding);
                var writer = new OutputStreamWriter(Files.newOutputStream(work), StandardCharsets.UTF_8)) {
            for (int read = reader.read(chars); read >= 0; read = reader.read(chars)) {
                writer.write(chars, 0, read);
            }
        }
    }

    private static final class Unacceptable extends IOException {
        private final transient Problem problem;

        Unacceptable(Problem problem) {
            super(problem.key());
            this.problem = problem;
        }
    }

    private static final class Limited extends FilterInputStream {
        private static final long LOOK_AT_DISK_EVERY = 16L << 20;
        private final long most;
        private final Room room;
        private long out;
        private long looked;

        Limited(InputStream in, long packed, Room room) {
            super(in);
            this.most = Math.max(HARMLESS, packed * HIGHEST_RATIO);
            this.room = room;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws IOException {
            out += more;
            if (out > most) {
                throw new Unacceptable(Problem.of("contacts.import.archive-bomb", String.valueOf(most >> 20)));
            }
            if (out - looked > LOOK_AT_DISK_EVERY) {
                looked = out;
                if (!room.isThereFor(LOOK_AT_DISK_EVERY)) {
                    throw new Unacceptable(Problem.of("contacts.import.disk-full"));
                }
            }
        }
    }
}
