package fi.merkitys.successes.stories.outside;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Letters as shapes, of the font that comes with PDFBox: a server without a screen often has no fonts, and then Java's own
 * writing fails.
 */
final class Lettering {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /** Of the size: as much heavier as a bold font is. */
    private static final float BOLD = .045f;

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final float unit;

    Lettering() {
        try (var file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "the font of PDFBox")) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            letters = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what the font does not have, such as emoji. */
    String printable(String words) {
        var printed = new StringBuilder();
        words.codePoints()
                .map(sign -> Character.isWhitespace(sign) ? ' ' : sign)
                .filter(sign -> sign == ' ' || letters.getGlyphId(sign) > 0)
                .forEach(printed::appendCodePoint);
        return printed.toString().replaceAll(" +", " ").strip();
    }

    float width(String words, float size) {
        try {
            var width = 0f;
            for (var sign : words.codePoints().toArray()) {
                width += font.getAdvanceWidth(letters.getGlyphId(sign));
            }
            return width / unit * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void draw(Graphics2D pen, String line, float x, float y, float size, boolean bold) {
        var before = pen.getTransform();
        var scale = size / unit;
        pen.translate(x, y);
        pen.scale(scale, -scale);
        pen.setStroke(new BasicStroke(unit * BOLD, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        try {
            for (var sign : inOrder(line).codePoints().toArray()) {
                var glyph = letters.getGlyphId(sign);
                var outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    pen.fill(outline.getPath());
                    if (bold) {
                        pen.draw(outline.getPath());
                    }
                }
                pen.transform(AffineTransform.getTranslateInstance(font.getAdvanceWidth(glyph), 0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pen.setTransform(before);
        }
    }

    /** As they stand from left to right, whichever way they are read. */
    private static String inOrder(String line) {
        var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return line;
        }
        var runs = new Object[bidi.getRunCount()];
        var levels = new byte[runs.length];
        for (var run = 0; run < runs.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            var words = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            runs[run] = levels[run] % 2 == 0
                    ? words
                    : new StringBuilder(words).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        var ordered = new StringBuilder();
        for (var run : runs) {
            ordered.append(run);
        }
        return ordered.toString();
    }

    /** Lines of that width at most; a word that is longer than one is broken. */
    List<String> lines(String words, float size, float most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words.split(" ", -1)) {
            var rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) <= most) {
                line = line + " " + rest;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            while (width(rest, size) > most && rest.length() > 1) {
                var fits = fitting(rest, size, most);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line = rest;
        }
        lines.add(line);
        return lines;
    }

    private int fitting(String word, float size, float most) {
        var end = word.length() - 1;
        while (end > 1 && width(word.substring(0, end), size) > most) {
            end--;
        }
        return end;
    }
}
