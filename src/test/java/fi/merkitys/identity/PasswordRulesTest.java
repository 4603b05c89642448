package fi.merkitys.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.identity.passwords.PasswordRules;
import fi.merkitys.identity.passwords.Weakness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "kissa, SHORT",
        "Password123!, COMMON",
        "qwertyuiop12, COMMON",
        "salasana1234, COMMON",
        "123456789012, COMMON",
        "Merkitys2026!, COMMON",
        "asiakaspalvelu1, COMMON",
        "aaaaaaaaaaaaaaaa, COMMON",
        "Helmi on paras 7!, PERSONAL",
        "hei.KORHONEN.hei, PERSONAL"
    })
    void whatAnAttackerWouldTryIsRefused(String password, Weakness why) {
        assertThat(rules.weaknessOf(password, "Helmi Korhonen", "helmi@testi.example"))
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a long sentence", "kissa istuu puussa", "mėlynas dangus virš upės", "x7Kd-92mP-qLw4"})
    void aSentenceNeedsNoDigitsOrSigns(String password) {
        assertThat(rules.weaknessOf(password, "Helmi Korhonen", "helmi@testi.example"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 500, 20_000})
    void whatIsVeryLongIsWelcome(int length) {
        var sentence = "joka aamu kahvi keittyy ennen kuin herään ".repeat(1 + length / 40);
        assertThat(rules.weaknessOf(sentence.substring(0, length), "Helmi", null))
                .isEmpty();
    }
}
