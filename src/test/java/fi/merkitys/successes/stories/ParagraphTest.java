package fi.merkitys.successes.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {
    @Test
    void emptyLinesPartThemAndASignMarksWhatSomebodySaid() {
        assertThat(Paragraph.of("One\ntwo\n \t\n\n> Thank you,\n> she said.\n\n\n>"))
                .containsExactly(new Paragraph("One\ntwo", false), new Paragraph("Thank you,\nshe said.", true));
    }

    @Test
    void theBeginningEndsWithAWholeWordOrAWholeSign() {
        assertThat(Paragraph.beginning("> She stayed\nuntil it was settled", 20))
                .isEqualTo("She stayed until it…");
        assertThat(Paragraph.beginning("short", 20)).isEqualTo("short");
        assertThat(Paragraph.beginning("👩‍👩‍👧‍👦".repeat(9), 12)).isEqualTo("👩‍👩‍👧‍👦…");
    }
}
