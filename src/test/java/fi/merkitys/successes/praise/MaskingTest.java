package fi.merkitys.successes.praise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Aino is praised; whoever praises her is nobody's business. */
class MaskingTest {
    private static final Masking MASKING = new Masking(List.of("Aino Virtanen"));
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Write to matti.meikalainen@posti.example please     | Write to […] please
        Soita 040 123 4567 niin kerron                      | Soita […] niin kerron
        Call +370 612-34567.                                | Call […].
        Skambinkite (8 5) 212 34 56                         | Skambinkite […]
        Tilinumeroni on FI21 1234 5600 0007 85, kiitos      | Tilinumeroni on […], kiitos
        Sąskaita LT601010012345678901                       | Sąskaita […]
        Hetu 131052-308T                                    | Hetu […]
        Asmens kodas 38703181745                            | Asmens kodas […]
        Order no 77 came at last                            | […] came at last
        Tilaus 123-A tuli                                   | […] tuli
        Užsakymas Nr. 55 atėjo                              | […] atėjo
        Ticket #4711 solved                                 | […] solved
        My car ABC-123 was found                            | My car […] was found
        Asun Mannerheimintie 12 B 4, kiitos                 | Asun […], kiitos
        Gyvenu Gedimino pr. 9-12, ačiū                      | […], ačiū
        At 221b Baker Street all is well                    | At […] all is well
        00100 Helsinki kiittää                              | […] kiittää
        LT-01103 Vilnius dėkoja                             | […] dėkoja
        My name is Peter Smith and I am happy               | My name is […] and I am happy
        Nimeni on Matti Meikäläinen, kiitos avusta          | Nimeni on […], kiitos avusta
        Mano vardas Jonas, ačiū                             | Mano vardas […], ačiū
        Matti tässä moi!                                    | […] tässä moi!
        Thanks from Mrs Robinson                            | Thanks from Mrs […]
        Kiitos! Terveisin Matti Meikäläinen                 | Kiitos! […]
        Ačiū. Pagarbiai, Jonas Jonaitis UAB Namai           | Ačiū. […]
        Labai malonus aptarnavimas, Jonas Jonaitis          | Labai malonus aptarnavimas, […]
        Great help - Peter                                  | Great help - […]
        Soitin eilen ja Pekka Korhonen sai kortin           | Soitin eilen ja […] sai kortin
        Vaimoni Marjatta Salo soitti teille                 | Vaimoni […] soitti teille
        Pekka Korhonen sai apua                             | […] sai apua
        Kiitos Ainolle, sanoi Jonas K. Jonaitis eilen       | Kiitos Ainolle, sanoi […] eilen
        minä pekka korhonen kiitän                          | minä […] kiitän
        nimeni on pekka korhonen ja kiitän                  | nimeni on […] ja kiitän
        Hyvää palvelua. Terveisin matti meikäläinen         | Hyvää palvelua. […]
        ačiū, pagarbiai jonas                               | ačiū, […]
        many thanks, kind regards peter smith               | many thanks, […]
        You reach me at ext. 12                             | You reach me at […]
        Numero vaihteesta, alanumero 7                      | Numero vaihteesta, […]
        Skambinkite, vid. nr. 15                            | Skambinkite, […]
        """)
    void whatLeadsToTheCustomerIsCovered(String words, String masked) {
        assertThat(MASKING.of(words)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kiitos Aino!",
                "Kiitos Aino Virtanen!",
                "Iso kiitos Aino Virtaselle",
                "Very Good Service, Thank You",
                "Give my regards to the team",
                "Ihan hyvä, terveisiä kaikille",
                "minä todella kiitän",
                "Labai Ačiū",
                "Hei Aino, kiitos kärsivällisyydestä!",
                "I am Happy with the service",
                "This is Great. Thanks",
                "Waited only 3 minutes, 10/10, 5 stars",
                "Kiitos 24/7 palvelusta vuonna 2026",
                "Cheers!",
                "Kiitos! Terveisiä esihenkilölle 👍",
                "Labai malonu, ačiū 🙂"
            })
    void whatLeadsToNobodyStays(String words) {
        assertThat(MASKING.of(words)).isEqualTo(words);
    }

    @Test
    void aLettersSignatureGoesWithEverythingBelow() {
        assertThat(MASKING.of("""
            Hyvä asiakaspalvelu,

            Aino oli mahtava.

            Ystävällisin terveisin
            Matti Meikäläinen
            toimitusjohtaja
            Oy Yritys Ab
            """)).isEqualTo("Hyvä asiakaspalvelu,\n\nAino oli mahtava.\n\n[…]");
    }

    @Test
    void namesThatTheLettersHeadTellsAreCoveredWhereverTheyStand() {
        assertThat(MASKING.of("Täällä Matti. Meikäläisen laskusta: kiitos Aino!", List.of("Matti Meikäläinen")))
                .isEqualTo("Täällä […]. […] laskusta: kiitos Aino!");
        assertThat(MASKING.of("Matin asia hoitui. Matka on pitkä, matti", List.of("Matti")))
                .isEqualTo("[…] asia hoitui. […] on pitkä, matti");
    }

    @Property
    void noLongNumberAndNoAddressIsLeft(
            @ForAll("words") String before, @ForAll @IntRange(min = 10_000) int number, @ForAll("words") String after) {
        var masked = MASKING.of(before + " " + number + " a@b.example " + after);
        assertThat(LONG_NUMBER.matcher(masked).find()).as(masked).isFalse();
        assertThat(masked).doesNotContain("@");
    }

    /** What is left stands there in the same order; nothing is made up. */
    @Property
    void itOnlyCovers(@ForAll("words") String words) {
        var left = MASKING.of(words).replace(Masking.COVERED, "").replaceAll("\\s", "");
        var at = 0;
        for (var next = 0; next < left.length(); next++) {
            at = words.indexOf(left.charAt(next), at) + 1;
            assertThat(at).as(words).isPositive();
        }
    }

    @Property
    void whateverComesItComesBack(@ForAll String words) {
        assertThat(MASKING.of(words)).isNotNull();
    }

    @Property
    void byHandWordsAreCoveredAndNoneWritten(
            @ForAll("words") String words, @ForAll List<@IntRange(max = 30) Integer> which) {
        var covered = Covering.pieces(Covering.cover(words.strip(), which));
        assertThat(Covering.pieces(words))
                .containsAll(covered.stream()
                        .filter(piece -> !piece.equals(Masking.COVERED))
                        .toList());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "Kiitos",
                        "Aino",
                        "Matti",
                        "terveisin",
                        "Terveisin",
                        "my name is",
                        "I am",
                        "040",
                        "123",
                        "4567",
                        "order",
                        "no",
                        "Nr.",
                        "FI21",
                        "a@b.example",
                        "katu",
                        "Mannerheimintie",
                        "12",
                        "g.",
                        ".",
                        ",",
                        "\n",
                        "-",
                        "Jonas",
                        "here",
                        "ačiū",
                        "#",
                        "2026",
                        "12.3.1980",
                        "131052-308T",
                        "[…]",
                        "🙂")
                .list()
                .ofMaxSize(14)
                .map(all -> String.join(" ", all));
    }
}
