package fi.merkitys.successes.praise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Letters as the mail programs of three languages forward them. */
class ForwardedLetterTest {
    @Test
    void outlookInFinnish() {
        var letter = ForwardedLetter.of("""
            Aino Virtanen

            Lähettäjä: Matti Meikäläinen <matti@posti.example>
            Lähetetty: perjantai 20. marraskuuta 2026 10.12
            Vastaanottaja: asiakaspalvelu@testi.example
            Aihe: Kiitos

            Sain hyvää palvelua.
            """);
        assertThat(letter.note()).isEqualTo("Aino Virtanen");
        assertThat(letter.words()).isEqualTo("Sain hyvää palvelua.");
        assertThat(letter.names()).containsExactly("Matti Meikäläinen");
    }

    @Test
    void gmailInEnglish() {
        var letter = ForwardedLetter.of("""
            ---------- Forwarded message ---------
            From: Peter Smith <peter@posti.example>
            Date: Fri, Nov 20, 2026 at 10:12 AM
            Subject: Thank you
            To: <service@testi.example>

            You were so patient with me.

            Peter
            """);
        assertThat(letter.note()).isEmpty();
        assertThat(letter.words()).isEqualTo("You were so patient with me.\n\nPeter");
        assertThat(letter.names()).containsExactly("Peter Smith");
    }

    @Test
    void quotedInLithuanianAndForwardedTwice() {
        var letter = ForwardedLetter.of("""
            Nuo: Eero <eero@testi.example>
            Kam: Helmi
            > Siuntėjas: "Jonas Jonaitis" <jonas@posti.example>
            > Išsiųsta: 2026-11-20
            > Tema: Ačiū
            >
            > Ačiū už pagalbą!
            """);
        assertThat(letter.words()).isEqualTo("Ačiū už pagalbą!");
        assertThat(letter.names()).containsExactly("Eero", "Jonas Jonaitis");
    }

    @Test
    void aLetterThatIsNotForwardedIsTheWordsThemselves() {
        var letter = ForwardedLetter.of("From now on I only call you.\nThank you!");
        assertThat(letter.words()).isEqualTo("From now on I only call you.\nThank you!");
        assertThat(letter.names()).isEmpty();
    }
}
