package fi.merkitys.voice.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.voice.FromCustomer;
import fi.merkitys.voice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first word of a subject may say what it is. */
class RaisedByLetterTest {
    @ParameterizedTest
    @CsvSource({
        "Idea: a hotkey, IDEA, a hotkey",
        "idėja – greitasis klavišas, IDEA, greitasis klavišas",
        "Ehdotus pikanäppäimestä, IDEA, pikanäppäimestä",
        "Este: CRM kaatuu, OBSTACLE, CRM kaatuu",
        "Ongelma, PROBLEM, ''",
        "The CRM logs me out, OBSERVATION, The CRM logs me out",
        "Ideal times, OBSERVATION, Ideal times",
    })
    void theSubjectSaysWhich(String subject, Kind kind, String rest) {
        var raised = RaisedByLetter.of(subject, "So it is.");
        assertThat(raised.kind()).isEqualTo(kind);
        assertThat(raised.words()).isEqualTo(rest.isEmpty() ? "So it is." : rest + "\n\nSo it is.");
    }

    @Test
    void customersAreCovered() {
        var raised = RaisedByLetter.of("Toive", "Nimeni on Matti Meikäläinen, ja haluan sähköisen laskun.");
        assertThat(raised.customer()).isEqualTo(FromCustomer.WISH);
        assertThat(raised.words()).doesNotContain("Meikäläinen").contains("sähköisen laskun");
    }
}
