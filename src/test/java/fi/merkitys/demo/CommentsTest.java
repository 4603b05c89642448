package fi.merkitys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fi", "lt", "en"})
    void everyLanguageHasFortyCommentsOfAllMoods(String language) {
        Sections bank = Sections.read("/demo/comments_" + language + ".txt");

        for (String mood : List.of("praise", "neutral", "complaint")) {
            assertThat(bank.under(mood + " any")).hasSizeGreaterThanOrEqualTo(8);
            assertThat(bank.under(mood + " telecom")).isNotEmpty();
            assertThat(bank.under(mood + " home")).isNotEmpty();
            assertThat(bank.under(mood + " tail")).isNotEmpty();
        }
        assertThat(bank.lines().entrySet().stream()
                        .filter(section -> !section.getKey().endsWith("tail"))
                        .flatMap(section -> section.getValue().stream()))
                .hasSizeGreaterThanOrEqualTo(40)
                .doesNotHaveDuplicates();
    }
}
