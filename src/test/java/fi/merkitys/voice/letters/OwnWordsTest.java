package fi.merkitys.voice.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People answer on top, below, or in between, from whatever program they have. */
class OwnWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, Nov 23, 2026 at 10:02 AM Merkitys <m@testi.example> wrote:\n> What you raised",
                "On Mon, Nov 23, 2026 at 10:02 AM Merkitys\n<m+voice-a-b-c@testi.example> wrote:\n\nWhat you raised",
                "ma 23.11.2026 klo 10.02 Merkitys (m@testi.example) kirjoitti:\n> Kertomasi asia",
                "2026-11-23, pr, 10:02 Merkitys <m@testi.example> rašė:\n> Tai, ką pasakėte",
                "-----Original Message-----\nWhat you raised",
                "-----Alkuperäinen viesti-----\nKertomasi asia",
                "________________________________\nFrom: Merkitys\nWhat you raised",
                "Lähettäjä: Merkitys <m@testi.example>\nLähetetty: maanantai 23. marraskuuta 2026\nKertomasi asia",
                "Nuo: Merkitys\nIšsiųsta: 2026 m. lapkričio 23 d.\nTai, ką pasakėte",
                "> What you raised\n> is with Eero",
                "--\nAino Virtanen\n+358 40 123 4567",
                "Lähetetty iPhonesta",
                "Sent from my phone",
                "Išsiųsta iš „Samsung“ telefono",
                "Terveisin\nAino Virtanen\nTesti Oy",
                "Ystävällisin terveisin,\n\nAino Virtanen\npalveluneuvoja",
                "Pagarbiai\nMantas\nTesti UAB",
                "Best regards, Aino",
            })
    void whatIsNotTheirsIsLeftOut(String rest) {
        assertThat(OwnWords.of("The one of October.\n\n" + rest)).isEqualTo("The one of October.");
    }

    @Test
    void answersInBetweenStay() {
        assertThat(OwnWords.of("> Which bill?\nThat of October.\n> And when?\nOn Monday."))
                .isEqualTo("That of October.\nOn Monday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The customer wrote:\nthis is wrong",
                "From Monday on it is better.\nTo me at least.",
                "Mitä hän kirjoitti: ei mitään.",
                "Best would be a second screen,\nand then a third."
            })
    void whatTheyWriteThemselvesStays(String words) {
        assertThat(OwnWords.of(words)).isEqualTo(words);
    }
}
