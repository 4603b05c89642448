package fi.merkitys.successes.praise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PraiseRuleTest {
    private static final List<Phrase> PHRASES = List.of(
            phrase("en warm friendly"),
            phrase("en warm helpful"),
            phrase("en warm no complaint*"),
            phrase("en plain good"),
            phrase("en plain thank*"),
            phrase("en negation not"),
            phrase("en negation no"),
            phrase("en negation wasnt"),
            phrase("en against complain*"),
            phrase("en against worst"),
            phrase("fi warm ystävälli*"),
            phrase("fi warm ei mitään valit*"),
            phrase("fi plain hyvää"),
            phrase("fi negation ei"),
            phrase("fi against valit*"),
            phrase("lt warm malon*"),
            phrase("lt warm padėjo"),
            phrase("lt plain gerai"),
            phrase("lt negation ne"),
            phrase("lt negation nebuvo"),
            phrase("lt against nemalon*"));

    private static final PraiseRule RULE = new PraiseRule(PHRASES);

    private static Phrase phrase(String line) {
        var parts = line.split(" ", 3);
        return new Phrase(parts[0], Phrase.Use.of(parts[1]).orElseThrow(), parts[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Very friendly!",
                "No complaints at all.",
                "Todella ystävällinen palvelu",
                "todella YSTAVALLINEN palvelu",
                "Ei mitään valittamista.",
                "Labai maloniai aptarnavo",
                "labai maloniai padejo",
                // Finnish ne is they, Lithuanian ne is no.
                "Ne olivat ystävällisiä"
            })
    void aWarmWordIsEnough(String words) {
        assertThat(RULE.of(words, Score.OPEN).praise()).isTrue();
        assertThat(RULE.of(words, Score.GOOD).praise()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not friendly",
                "She wasn't very friendly",
                "Friendly was not the word",
                "Palvelu ei ollut ystävällistä",
                "Ystävällistä ei ollut mikään",
                "Ne maloniai kalbėjo",
                "Nebuvo labai malonu",
                "Nemaloniai kalbėjo",
                "Friendly, and the worst advice ever",
                "I complain, however friendly you are",
                "Valitan, vaikka olitte ystävällisiä",
                "",
                "...",
                "🙂"
            })
    void aWordNearbyTurnsItAround(String words) {
        assertThat(RULE.of(words, Score.GOOD).praise()).isFalse();
    }

    @Test
    void whatIsInAnotherSentenceTurnsNothingAround() {
        assertThat(RULE.of("It was not quick. Friendly people!", Score.OPEN).praise())
                .isTrue();
        assertThat(RULE.of("Not one of the five people I spoke to was unfriendly or friendly", Score.OPEN)
                        .praise())
                .isTrue();
    }

    @Test
    void aPlainWordNeedsASentenceAndAGoodScore() {
        assertThat(RULE.of("Good", Score.GOOD).praise()).isFalse();
        assertThat(RULE.of("Very good service", Score.GOOD).praise()).isFalse();
        assertThat(RULE.of("Thank you for your time", Score.GOOD).praise()).isTrue();
        assertThat(RULE.of("Thank you for your time", Score.OPEN).praise()).isFalse();
        assertThat(RULE.of("Sain oikein hyvää palvelua", Score.GOOD).because()).containsExactly("hyvää");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -, GOOD",
                "0.75, -, GOOD",
                "0.5, -, OPEN",
                "0.25, -, BAD",
                "0, -, BAD",
                "-, 10, GOOD",
                "-, 9, GOOD",
                "-, 8, OPEN",
                "-, 6, BAD",
                "1, 6, BAD",
                "1, 8, OPEN",
                "0.25, 10, BAD",
                "-, -, OPEN"
            })
    void theWorseScoreCounts(Double csat, Integer nps, Score score) {
        assertThat(Score.of(csat, nps)).isEqualTo(score);
    }

    /** Whatever people write, and whatever others make of the list. */
    @Property
    void aBadScoreIsNoPraise(@ForAll String words) {
        assertThat(RULE.of(words + " friendly", Score.BAD).praise()).isFalse();
    }

    @Property
    void whatIsPraiseSaysWhyAndAGoodScoreTakesNothingAway(@ForAll("comments") String words) {
        var open = RULE.of(words, Score.OPEN);
        var good = RULE.of(words, Score.GOOD);
        assertThat(open.praise()).isEqualTo(!open.because().isEmpty());
        assertThat(good.praise() || !open.praise()).isTrue();
    }

    @Property
    void dotsAndHooksAndCapitalsMakeNoDifference(@ForAll("comments") String words) {
        var plain = words.replace("ä", "a").replace("ė", "e").toUpperCase(java.util.Locale.ROOT);
        assertThat(RULE.of(plain, Score.GOOD)).isEqualTo(RULE.of(words, Score.GOOD));
    }

    @Property
    void aWordAgainstItIsStrongerThanAnyPraise(@ForAll("comments") String words) {
        assertThat(RULE.of(words + ". The worst.", Score.GOOD).praise()).isFalse();
    }

    @Provide
    Arbitrary<String> comments() {
        return Arbitraries.of(
                        "friendly",
                        "helpful",
                        "good",
                        "thanks",
                        "not",
                        "no",
                        "ystävällinen",
                        "hyvää",
                        "ei",
                        "maloniai",
                        "padėjo",
                        "gerai",
                        "ne",
                        "they",
                        "olivat",
                        "labai",
                        ".",
                        "!",
                        "palvelua")
                .list()
                .ofMaxSize(12)
                .map(all -> String.join(" ", all));
    }
}
