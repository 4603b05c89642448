package fi.merkitys.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.identity.Scope;
import fi.merkitys.shell.TestWording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/permissions.md tells what the table says; {@code bin/permissions} writes it anew. */
class PermissionsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "permissions.md");
    private static final RightsWords WORDS = new RightsWords(TestWording.in("en"), false);

    @Test
    void theDocumentTellsWhatTheTableSays() throws Exception {
        var found = document();
        if (Boolean.getBoolean("permissions.write")) {
            Files.writeString(DOCUMENT, found);
        }
        assertThat(Files.readString(DOCUMENT)).as("bin/permissions writes it").isEqualTo(found);
    }

    private static String document() {
        return """
                # Who sees what

                Made from `fi.merkitys.permissions.Data` by `bin/permissions`; signed in, *Who sees what* shows the same. What
                somebody may not see is not found (404). Not signed in, nobody sees or changes any of it. Who stands to a
                person in several ways is shown the most of them.

                ## Shown

                *yes*: by name and in full; *sums*: only of five people or more; *fact*: only that it is so; *counts*: only how
                many.

                """
                + row()
                + "|---|" + "---|".repeat(Relation.values().length) + "---|\n"
                + rows(data -> relation -> grain(data.seenBy(relation)), Data::readBy)
                + "\n## Changed\n\n"
                + row()
                + "|---|" + "---|".repeat(Relation.values().length) + "---|\n"
                + rows(data -> relation -> data.isChangedBy(relation) ? "yes" : "", Data::writtenBy)
                + "\n## What is meant\n\n"
                + Arrays.stream(Data.values())
                        .map(data -> "- **%s**: %s%n".formatted(WORDS.title(data), WORDS.meaning(data)))
                        .collect(Collectors.joining())
                + "\n## How somebody may stand to the person\n\n"
                + Arrays.stream(Relation.values())
                        .map(relation -> "- *%s*: %s%n".formatted(name(relation), WORDS.relation(relation)))
                        .collect(Collectors.joining());
    }

    private static String rows(Function<Data, Function<Relation, String>> cells, Function<Data, Set<Scope>> scopes) {
        return Arrays.stream(Data.values())
                .map(data -> "| %s |%s %s |%n"
                        .formatted(
                                WORDS.title(data),
                                Arrays.stream(Relation.values())
                                        .map(relation -> " " + cells.apply(data).apply(relation) + " |")
                                        .collect(Collectors.joining()),
                                scopes.apply(data).stream()
                                        .map(scope -> "`" + scope + "`")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    private static String row() {
        return "| data |"
                + Arrays.stream(Relation.values())
                        .map(relation -> " " + name(relation) + " |")
                        .collect(Collectors.joining())
                + " scripts |\n";
    }

    private static String name(Relation relation) {
        return relation.key().replace('_', ' ');
    }

    private static String grain(Grain grain) {
        return switch (grain) {
            case VALUE -> "yes";
            case AGGREGATE -> "sums";
            case FACT -> "fact";
            case COUNTS -> "counts";
            case NOTHING -> "";
        };
    }
}
