package fi.merkitys.successes.stories.outside;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The picture that stands beside a link elsewhere (Open Graph): title, name, organisation, and the story's own picture. */
@Component
class ShareCard {
    static final int WIDTH = 1_200;
    static final int HEIGHT = 630;
    private static final int PICTURE = 460;
    private static final int MARGIN = 72;
    private static final float LARGEST = 68;
    private static final float SMALLEST = 40;
    private static final int MOST_LINES = 4;
    private static final double QUALITY = .9;
    private static final Color GREEN = new Color(0x0f5b57);
    private static final Color DARK = new Color(0x08302e);
    private static final Color CLOUDBERRY = new Color(0xf2a541);

    /** They take some memory: one after the other. */
    private final Semaphore one = new Semaphore(1, true);

    private @Nullable Lettering lettering;

    byte[] draw(OpenStory story, byte @Nullable [] picture, String organisation) {
        one.acquireUninterruptibly();
        try {
            return jpeg(drawn(story, picture, organisation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.release();
        }
    }

    private BufferedImage drawn(OpenStory story, byte @Nullable [] picture, String organisation) throws IOException {
        var card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = card.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setPaint(new GradientPaint(0, 0, GREEN, WIDTH, HEIGHT, DARK));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            var room = WIDTH - 2 * MARGIN;
            if (picture != null) {
                room -= PICTURE;
                pen.drawImage(cut(picture), WIDTH - PICTURE, 0, null);
            }
            write(pen, story, organisation, room);
        } finally {
            pen.dispose();
        }
        return card;
    }

    private void write(Graphics2D pen, OpenStory story, String organisation, int room) {
        var letters = letters();
        var title = letters.printable(Objects.requireNonNullElse(story.title(), ""));
        var size = LARGEST;
        while (size > SMALLEST && letters.lines(title, size, room).size() > MOST_LINES) {
            size -= 4;
        }
        pen.setPaint(CLOUDBERRY);
        pen.fillRect(MARGIN, MARGIN, 96, 10);
        pen.setPaint(Color.WHITE);
        var y = MARGIN + 40 + size;
        for (var line : shown(letters.lines(title, size, room))) {
            letters.draw(pen, line, MARGIN, y, size, true);
            y += size * 1.2f;
        }
        pen.setPaint(CLOUDBERRY);
        one(letters, pen, Objects.requireNonNullElse(story.name(), ""), HEIGHT - MARGIN - 48, 36, room);
        pen.setPaint(new Color(0xd3e4e1));
        one(letters, pen, organisation, HEIGHT - MARGIN, 28, room);
    }

    /** On one line, smaller where it is long. */
    private static void one(Lettering letters, Graphics2D pen, String words, float y, float most, int room) {
        var line = letters.printable(words);
        var wide = letters.width(line, most);
        letters.draw(pen, line, MARGIN, y, wide > room ? most * room / wide : most, false);
    }

    private static List<String> shown(List<String> lines) {
        return lines.size() <= MOST_LINES
                ? lines
                : java.util.stream.Stream.concat(
                                lines.stream().limit(MOST_LINES - 1L),
                                java.util.stream.Stream.of(lines.get(MOST_LINES - 1) + "…"))
                        .toList();
    }

    /** The middle of it. */
    private static BufferedImage cut(byte[] picture) throws IOException {
        return Thumbnails.of(new ByteArrayInputStream(picture))
                .crop(Positions.CENTER)
                .size(PICTURE, HEIGHT)
                .asBufferedImage();
    }

    /** The font is read when the first card is drawn. */
    private Lettering letters() {
        if (lettering == null) {
            lettering = new Lettering();
        }
        return lettering;
    }

    private static byte[] jpeg(BufferedImage card) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(card).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
