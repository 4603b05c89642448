package fi.merkitys.successes.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesInTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Aino Virtanen      | Virtaselle soitettiin, ja Ainon puhelin oli kiinni. | Virtaselle,Ainon
        Pekka Mäkinen      | Pekan vuoro. Mäkisen pöytä.                         | Pekan,Mäkisen
        Matti Korhonen     | Kysyin Matilta ja Korhoselta.                       | Matilta,Korhoselta
        Rūta Kazlauskienė  | Rūtos balsas. Paskambinau Kazlauskienei.            | Rūtos,Kazlauskienei
        Jonas Petraitis    | Jono klientas. Petraičiui padėkojo.                 | Jono
        Aino Virtanen      | ainoa asia, ja virta katkesi                        | -
        Aino Virtanen      | Kaisa jäi, kunnes asia oli hoidettu.                | -
        Li Bo              | Lisää boldia.                                       | -
        """)
    void inflectedNamesAreFound(String name, String words, String found) {
        var text = new StoryText("fi", "Otsikko", words, "Kaisa", "", "", Set.of());
        assertThat(String.join(",", NamesInText.of(name).in(text))).isEqualTo(found == null ? "" : found);
    }
}
