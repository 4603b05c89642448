package fi.merkitys.voice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.MerkitysTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is looked for has to be written as the column has it. */
@MerkitysTest
class SimilarTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void lettersAreFoldedAsTheColumnFoldsThem() {
        var column = jdbc.sql(
                        "select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 'voice.item'::regclass and"
                                + " adnum = (select attnum from pg_attribute where attrelid = adrelid and attname ="
                                + " 'folded')")
                .query(String.class)
                .single();
        for (var words : List.of("Äänikatko ÖLJY Åbo", "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ", "Café naïve — 24 €")) {
            var kept = jdbc.sql("select %s from (values (cast(? as text))) v (words)".formatted(column))
                    .param(words)
                    .query(String.class)
                    .single();
            assertThat(Similar.folded(words)).isEqualTo(kept);
        }
    }

    @Test
    void aLetterThatTheKeyboardPutTogetherIsTheSame() {
        assertThat(Similar.folded("a\u0308\u0161")).isEqualTo("as");
    }
}
