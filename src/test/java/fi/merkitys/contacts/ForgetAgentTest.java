package fi.merkitys.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Aino's data are erased. Her contacts go on counting, and nothing in the store says that they were hers. */
class ForgetAgentTest extends DeskTest {
    private static final String MANTAS = "c3,M1,Support,voice,2026-06-01 11:00:00,200,0,10,4\n";
    private static final String LATER = "c4,A1,Support,voice,2026-06-02 09:00:00,70,0,5,\n";
    private static final String OF_ANOTHER = "c5,A1,Support,voice,2026-06-09 09:00:00,90,0,5,\n";
    private static final LocalDate LEFT = LocalDate.of(2026, 6, 5);

    /** What happens in PostgreSQL; the store does not know it yet. */
    private void erase() {
        desk.jdbc.sql("""
            insert into people.person (id, name, erased) overriding system value values (-7, 'nobody', true)
            """).update();
        desk.jdbc
                .sql("update people.external_id set value = 'erased-x', person_id = -7 where value = 'A1'")
                .update();
        desk.jdbc
                .sql("update contacts.agent_day_row set person_id = -7 where person_id <> "
                        + "(select id from people.person where name = 'Mantas')")
                .update();
        desk.forgotten().add(source.id(), "A1", "erased-x", LEFT);
    }

    private List<String> daysBefore() {
        return desk.agentDays().stream()
                .map(day -> day.replace("Aino", "nobody"))
                .toList();
    }

    @Test
    void killedInBetweenTheNextStartGoesOn() throws Exception {
        desk.bringIn(source, Desk.HEADER + GOOD + ALSO_GOOD + MANTAS);
        var before = daysBefore();
        erase();

        desk.restart();
        desk.resolve(source);

        assertThat(desk.agentDays()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(namesInTheStore()).contains("erased-x").doesNotContain("A1");
        assertThat(desk.forgotten().allForgotten()).isTrue();
        desk.restart();
        desk.resolve(source);
        assertThat(desk.agentDays()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aFileThatCameInBetweenIsCountedAsWell() throws Exception {
        desk.bringIn(source, Desk.HEADER + GOOD + ALSO_GOOD + MANTAS);
        var before = daysBefore();
        erase();

        desk.bringIn(source, Desk.HEADER + GOOD.replace(",300,", ",310,"));
        desk.queue().forgetAgents().join();
        desk.resolve(source);

        assertThat(desk.agentDays())
                .hasSameSizeAs(before)
                .anySatisfy(day -> assertThat(day).contains("nobody", "2 contacts, talk 410/2"));
        assertThat(namesInTheStore()).doesNotContain("A1");
    }

    @Test
    void theSameFileAgainBringsNobodyBack() throws Exception {
        var file = Desk.HEADER + GOOD + ALSO_GOOD + MANTAS;
        desk.bringIn(source, file);
        var before = daysBefore();
        erase();
        desk.queue().forgetAgents().join();

        var again = desk.bringIn(source, file);

        assertThat(again.counts().quarantined()).isZero();
        assertThat(desk.agentDays()).containsExactlyInAnyOrderElementsOf(before);
        desk.bringIn(source, Desk.HEADER + LATER);
        assertThat(desk.agentDays()).anySatisfy(day -> assertThat(day).startsWith("2026-06-02 nobody"));
        assertThat(namesInTheStore()).doesNotContain("A1");
    }

    @Test
    void afterHerLastDayTheKeyMayMeanAnother() throws Exception {
        desk.bringIn(source, Desk.HEADER + GOOD);
        erase();
        desk.queue().forgetAgents().join();

        var later = desk.bringIn(source, Desk.HEADER + OF_ANOTHER);
        assertThat(later.counts().quarantined()).isEqualTo(1);
        desk.agent(source, "Liisa", "A1");
        desk.resolve(source);

        assertThat(desk.agentDays())
                .satisfiesExactly(
                        day -> assertThat(day).startsWith("2026-06-01 nobody"),
                        day -> assertThat(day).startsWith("2026-06-09 Liisa"));
    }

    /** Every agent's key that stands anywhere in it. */
    private List<String> namesInTheStore() throws Exception {
        // An import is told to be done a moment before it lets go of the store; whatever comes next waits for that.
        desk.queue().forgetAgents().join();
        var names = new ArrayList<String>();
        try (var store = DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("contacts.duckdb"));
                var statement = store.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery("select table_name from duckdb_columns() where column_name = 'agent_key'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("select distinct agent_key from " + table)) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
            }
        }
        return names;
    }
}
