package fi.merkitys.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.rights.retention.Retained;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's clock says June 2026. */
class RetentionTest {
    @TempDir
    Path directory;

    @Test
    void contactsGoAfterTheirTimeAndTheirAgentDaysStay() throws Exception {
        try (var desk = new Desk(directory)) {
            var source = desk.source("Tähti", Desk.GENERIC);
            desk.agent(source, "Aino", "A1");
            var old = "c1,A1,Support,voice,2025-03-01 09:00:00,300,0,0,\n";
            desk.bringIn(source, Desk.HEADER + old + "c2,A1,Support,voice,2026-06-01 09:00:00,100,0,0,\n");
            var before = desk.agentDays();

            var done = desk.queue().retireContacts(LocalDate.of(2025, 5, 15)).get(1, TimeUnit.MINUTES);
            var again = desk.bringIn(source, Desk.HEADER + old.replace("c1", "c9"));

            assertThat(done).isEqualTo(new Retained.Done(2, 1, LocalDate.of(2026, 6, 1)));
            assertThat(again.reasons()).isEqualTo(Map.of("past-retention", 1L));
            assertThat(desk.agentDays()).isEqualTo(before).hasSize(2);
        }
    }
}
