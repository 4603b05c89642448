package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A block that somebody forgot to close would swallow the styles of every module after it. */
class StylesheetTest {
    @Test
    void everySectionBeginsOutsideOfEveryBlock() throws Exception {
        var depth = 0L;
        for (var line : Files.readAllLines(Path.of("src/main/resources/static/assets/merkitys.css"))) {
            if (line.startsWith("/*") || line.startsWith("@media")) {
                assertThat(depth).as(line).isZero();
            }
            depth += line.chars().filter(c -> c == '{').count()
                    - line.chars().filter(c -> c == '}').count();
        }
        assertThat(depth).isZero();
    }
}
