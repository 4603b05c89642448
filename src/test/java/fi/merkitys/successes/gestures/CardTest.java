package fi.merkitys.successes.gestures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CardTest {
    private static String text(PDDocument card) throws IOException {
        return new PDFTextStripper().getText(card).replaceAll("\\s+", " ").strip();
    }

    @Test
    void itIsTwoSidesOfA5WithItsLettersInIt() throws Exception {
        var card = new Card(
                "Ačiū",
                "Živilė Šimkutė-Kąsnauskaitė",
                "Apie jus pasakyta:",
                "Kantriai išaiškino sąskaitą. Äiti kiittää – näin hyvää! 🙂👍",
                "Eglė Petrauskaitė");
        try (var document = Loader.loadPDF(card.pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(419f, 420f);
            assertThat(text(document))
                    .contains(
                            "Ačiū",
                            "Živilė Šimkutė-Kąsnauskaitė",
                            "Kantriai išaiškino sąskaitą.",
                            "Äiti kiittää – näin")
                    .contains("Eglė Petrauskaitė");
            for (var font : document.getPage(1).getResources().getFontNames()) {
                assertThat(document.getPage(1).getResources().getFont(font))
                        .isInstanceOf(PDType0Font.class)
                        .satisfies(one -> assertThat(one.isEmbedded()).isTrue());
            }
        }
    }

    @Test
    void longWordsAreWrappedAndWhatIsTooLongEnds() throws Exception {
        var card = new Card("Kiitos", "N".repeat(200), "Sanottiin:", "sana ".repeat(600) + "x".repeat(300), "Eero");
        try (var document = Loader.loadPDF(card.pdf())) {
            assertThat(text(document)).contains("sana sana").doesNotContain("xxx");
        }
    }

    @Test
    void withoutWordsOneWritesAllOfItByHand() throws Exception {
        try (var document = Loader.loadPDF(new Card("Thank you", "Aino\n\t", "", "", "Eero").pdf())) {
            assertThat(text(document)).isEqualTo("Thank you Aino Eero");
        }
    }
}
