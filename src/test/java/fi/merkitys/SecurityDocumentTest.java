package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds docs/security.md to what there is: each requirement has its row, and each test that a row names exists. */
class SecurityDocumentTest {
    /** How many requirements of level 1 and 2 each section of ASVS 5.0 has; they are numbered from 1. */
    private static final String REQUIREMENTS = """
        1.1=2 1.2=9 1.3=11 1.4=3 1.5=2 2.1=3 2.2=3 2.3=4 2.4=1 3.2=2 3.3=4 3.4=6 3.5=5 3.7=2 4.1=3 4.2=1 4.3=2 4.4=4
        5.1=1 5.2=3 5.3=2 5.4=3 6.1=3 6.2=12 6.3=4 6.4=4 6.5=5 6.6=3 6.8=4 7.1=3 7.2=4 7.3=2 7.4=5 7.5=2 7.6=2 8.1=2
        8.2=3 8.3=1 8.4=1 9.1=3 9.2=4 10.1=2 10.2=2 10.3=4 10.4=11 10.5=5 10.6=2 10.7=3 11.1=2 11.2=3 11.3=3 11.4=4
        11.5=1 11.6=1 12.1=3 12.2=2 12.3=4 13.1=1 13.2=5 13.3=2 13.4=5 14.1=2 14.2=4 14.3=3 15.1=3 15.2=3 15.3=7 16.1=1
        16.2=5 16.3=4 16.4=3 16.5=3 17.1=1 17.2=4 17.3=2\
        """;

    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| (.+) \\| (.+) \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)#(\\w+)`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(#\\w+)?`");

    private static String document;
    private static Map<String, List<Path>> classes;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of("docs", "security.md"));
        try (var files = Files.walk(Path.of("src"))) {
            classes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", "")));
        }
    }

    @Test
    void everyRequirementHasItsRowInItsPlace() {
        assertThat(rows().map(row -> row.group(1))).containsExactlyElementsOf(requirements());
    }

    private static List<String> requirements() {
        return Arrays.stream(REQUIREMENTS.split("\\s+"))
                .map(section -> section.split("="))
                .flatMap(section ->
                        IntStream.rangeClosed(1, Integer.parseInt(section[1])).mapToObj(n -> section[0] + "." + n))
                .toList();
    }

    private static Stream<MatchResult> rows() {
        return ROW.matcher(document).results();
    }

    @Test
    void everyRowSaysHowItStandsAndWhereThatShows() {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.group(3)).as(row.group(1)).isIn("holds", "does not apply", "open");
            assertThat(row.group(4)).as(row.group(1)).isNotBlank();
        });
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        var named = TEST.matcher(document).results().toList();
        assertThat(named).isNotEmpty();
        for (var test : named) {
            var files = classes.getOrDefault(test.group(1), List.of());
            assertThat(files).as(test.group(1)).hasSize(1);
            assertThat(Files.readString(files.getFirst()))
                    .as(test.group())
                    .containsPattern("@(Test|ParameterizedTest|Property)\\b[^;]*?void " + test.group(2) + "\\(");
        }
    }

    @Test
    void everyClassThatIsNamedExists() {
        assertThat(CLASS.matcher(document).results().map(named -> named.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(classes).containsKey(name));
    }
}
