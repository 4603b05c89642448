package fi.merkitys.successes.gestures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A card to be written by hand: A5 printed on both sides and folded to A6. Outside the thanks and the name, inside what was
 * said, small, and lines to write on.
 *
 * @param said what stands above the words, or empty
 * @param words of the success, or empty
 * @param from the leader, for the back
 */
record Card(String thanks, String name, String said, String words, String from) {
    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = 210 * MM;
    private static final float HEIGHT = 148 * MM;
    private static final float HALF = WIDTH / 2;
    private static final float MARGIN = 12 * MM;
    private static final float SMALL = 9;
    private static final float BIG = 34;
    private static final float MIDDLE = 15;
    /** Room for a hand. */
    private static final float BETWEEN_LINES = 10 * MM;

    private static final int MOST_LINES = 18;

    byte[] pdf() throws IOException {
        try (var document = new PDDocument();
                var letters = Objects.requireNonNull(
                        PDDocument.class.getResourceAsStream(
                                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                        "the font of PDFBox")) {
            var font = PDType0Font.load(document, letters, true);
            document.getDocumentInformation().setTitle(printable(thanks + ", " + name, font));
            outside(document, font);
            inside(document, font);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The back is left of the fold, the front right of it. */
    private void outside(PDDocument document, PDFont font) throws IOException {
        try (var page = page(document)) {
            page.setNonStrokingColor(0.07f, 0.36f, 0.36f);
            centred(page, font, BIG, HALF, HEIGHT * 0.58f, thanks);
            page.setNonStrokingColor(0.86f, 0.52f, 0.09f);
            page.addRect(HALF + HALF / 2 - 12 * MM, HEIGHT * 0.52f, 24 * MM, 0.8f * MM);
            page.fill();
            page.setNonStrokingColor(0.15f);
            centred(page, font, fitting(font, name, MIDDLE), HALF, HEIGHT * 0.42f, name);
            page.setNonStrokingColor(0.4f);
            centred(page, font, SMALL, 0, MARGIN, from);
        }
    }

    private void inside(PDDocument document, PDFont font) throws IOException {
        try (var page = page(document)) {
            page.setNonStrokingColor(0.4f);
            var at = HEIGHT - MARGIN - SMALL;
            text(page, font, MARGIN, at, said);
            page.setNonStrokingColor(0.15f);
            var lines = lines(font);
            for (var line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
                at -= SMALL * 1.5f;
                text(page, font, MARGIN, at, line);
            }
            page.setStrokingColor(0.75f);
            page.setLineWidth(0.4f);
            for (var y = HEIGHT - MARGIN - BETWEEN_LINES; y > MARGIN; y -= BETWEEN_LINES) {
                page.moveTo(HALF + MARGIN, y);
                page.lineTo(WIDTH - MARGIN, y);
                page.stroke();
            }
        }
    }

    private static PDPageContentStream page(PDDocument document) throws IOException {
        var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private static void centred(PDPageContentStream page, PDFont font, float size, float from, float y, String words)
            throws IOException {
        var printed = printable(words, font);
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(from + (HALF - width(font, size, printed)) / 2, y);
        page.showText(printed);
        page.endText();
    }

    private static void text(PDPageContentStream page, PDFont font, float x, float y, String words) throws IOException {
        page.beginText();
        page.setFont(font, SMALL);
        page.newLineAtOffset(x, y);
        page.showText(printable(words, font));
        page.endText();
    }

    /** A long name becomes smaller rather than being cut. */
    private static float fitting(PDFont font, String words, float most) throws IOException {
        var wide = width(font, most, printable(words, font));
        return Math.min(most, most * (HALF - 2 * MARGIN) / Math.max(1, wide));
    }

    private static float width(PDFont font, float size, String words) throws IOException {
        return font.getStringWidth(words) / 1000 * size;
    }

    private List<String> lines(PDFont font) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : words.lines().toList()) {
            var line = new StringBuilder();
            for (var word : printable(paragraph, font).split(" ", -1)) {
                if (!line.isEmpty() && width(font, SMALL, line + " " + word) > HALF - 2 * MARGIN) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Pictures in words, and letters that the font does not have, are left out. */
    private static String printable(String words, PDFont font) {
        var printed = new StringBuilder();
        words.codePoints().filter(letter -> has(font, letter)).forEach(printed::appendCodePoint);
        return printed.toString().strip();
    }

    private static boolean has(PDFont font, int letter) {
        try {
            return !Character.isISOControl(letter) && font.encode(Character.toString(letter)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
