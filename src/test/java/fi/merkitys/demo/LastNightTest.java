package fi.merkitys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastNightTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void bringsRowsThatAreKnownAndSomeThatWait(@TempDir Path directory) throws IOException {
        var export = directory.resolve("year.csv");
        DemoOrganisation.upTo(TODAY).writeContacts(export);
        var rows = LastNight.after(export).lines().skip(1).toList();
        var year = Files.readAllLines(export);

        assertThat(rows.subList(0, LastNight.KNOWN))
                .isEqualTo(year.subList(year.size() - LastNight.KNOWN, year.size()))
                .allMatch(row -> row.contains("," + TODAY.minusDays(1) + " "));
        assertThat(rows.stream().filter(row -> LastNight.HELPERS.contains(row.split(",", 3)[1])))
                .hasSize(LastNight.KNOWN / 2);
        assertThat(rows).hasSize(LastNight.KNOWN + LastNight.KNOWN / 2 + LastNight.BAD);
        assertThat(rows.stream().map(row -> row.split(",", 2)[0])).doesNotHaveDuplicates();
        assertThat(LastNight.after(export)).isEqualTo(LastNight.after(export));
        assertThat(List.of(rows.getLast().split(",")).get(8)).isEqualTo("-70");
    }
}
