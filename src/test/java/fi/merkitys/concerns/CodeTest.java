package fi.merkitys.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodeTest {
    @Provide
    Arbitrary<byte[]> chance() {
        return Arbitraries.bytes().array(byte[].class).ofSize(32);
    }

    @Property(tries = 200)
    void howeverItIsTypedItIsTheSame(@ForAll("chance") byte[] chance) {
        var code = Code.of(chance);
        assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Code.typed(code.grouped())).contains(code);
        assertThat(Code.typed("  " + code.grouped().toLowerCase(Locale.ROOT).replace('-', ' ')))
                .contains(code);
        assertThat(Code.typed(code.text().replace('0', 'O').replace('1', 'l'))).contains(code);
        assertThat(code.toString()).doesNotContain(code.text());
    }

    @Test
    void everyLetterComesFromFiveBitsOfItsOwn() {
        var seen = new HashSet<String>();
        for (var at = 0; at < 256; at++) {
            var chance = new byte[32];
            chance[19] = (byte) at;
            seen.add(Code.of(chance).text());
        }
        assertThat(seen).hasSize(32);
    }

    @Test
    void somethingElseIsNoCode() {
        assertThat(Code.typed("")).isEmpty();
        assertThat(Code.typed("ABCD-EFGH")).isEmpty();
        assertThat(Code.typed("UUUU-UUUU-UUUU-UUUU-UUUU")).isEmpty();
    }
}
