package fi.merkitys.pictures;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.stereotype.Component;

/**
 * Reads what people send as pictures. What is kept is drawn anew: smaller, upright, without the place, device and names
 * that cameras write into files, and without whatever else was hidden in them.
 */
@Component
public class Pictures {
    /** Bytes; what a good telephone makes. */
    public static final int LARGEST = 15 * 1024 * 1024;

    /** Pixels on the longer side; enough for a large screen. */
    static final int LONGEST_SIDE = 1_600;

    /** A picture of more would fill the memory when it is unpacked, however small its file is. */
    static final long MOST_PIXELS = 50_000_000;

    /** By content; what a file calls itself does not count. */
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "webp");

    private static final double QUALITY = .85;

    /** Unpacked pictures are large: one after the other. */
    private final Semaphore one = new Semaphore(1, true);

    static {
        // Reads large pictures at a fraction of their size.
        System.setProperty("thumbnailator.conserveMemoryWorkaround", "true");
        ImageIO.setUseCache(false);
    }

    /** What became of a file. */
    public sealed interface Outcome {}

    public record Read(Picture picture) implements Outcome {}

    /** @param words the key of what to do about it */
    public record NoPicture(String words) implements Outcome {}

    public Outcome read(InputStream file) throws IOException {
        var bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return new NoPicture("pictures.problem.large");
        }
        one.acquireUninterruptibly();
        try {
            return read(bytes);
        } finally {
            one.release();
        }
    }

    private static Outcome read(byte[] bytes) throws IOException {
        var size = size(bytes);
        if (size.isEmpty()) {
            return new NoPicture("pictures.problem.format");
        }
        if ((long) size.get().width * size.get().height > MOST_PIXELS) {
            return new NoPicture("pictures.problem.large");
        }
        var isLarge = Math.max(size.get().width, size.get().height) > LONGEST_SIDE;
        try {
            var picture = Thumbnails.of(new ByteArrayInputStream(bytes));
            var drawn =
                    onWhite((isLarge ? picture.size(LONGEST_SIDE, LONGEST_SIDE) : picture.scale(1)).asBufferedImage());
            var jpeg = new ByteArrayOutputStream();
            Thumbnails.of(drawn)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(jpeg);
            return new Read(new Picture(jpeg.toByteArray(), drawn.getWidth(), drawn.getHeight()));
        } catch (IOException | RuntimeException e) {
            // Half a file, or one made to break readers: whatever they say of it, it is no picture.
            return new NoPicture("pictures.problem.broken");
        }
    }

    /** As the file's head says, before anything is unpacked; none where it is of none of the known formats. */
    private static Optional<Dimension> size(byte[] bytes) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return isKnown(reader)
                        ? Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)))
                        : Optional.empty();
            } catch (IOException | RuntimeException e) {
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean isKnown(ImageReader reader) throws IOException {
        return FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT));
    }

    /** JPEG knows nothing transparent; otherwise it would become black. */
    private static BufferedImage onWhite(BufferedImage picture) {
        var drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        try {
            pen.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }
}
