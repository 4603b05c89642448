package fi.merkitys.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.MerkitysTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody forgets the clause that keeps the performance page to the viewer's own people. PostgreSQL does not. */
@MerkitysTest
class SeededFaultTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    LastWeek.Calendar calendar;

    private LastWeek week;

    @BeforeEach
    void lastWeeksCalls() {
        week = calendar.lastWeek();
        List.of("Aino", "Mantas", "Liisa", "Greta").forEach(name -> week.calls(name, 40, 40 * 300));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Aino | Aino", "Eero | Aino,Mantas", "Kalle | Liisa", "Rūta | Aino", "Helmi | Greta", "Jonas | ''"
            })
    void theFaultShowsNobodyElse(String viewer, String seen) {
        var question = Question.whole(
                Performance.COLUMNS,
                Grouping.PERSON,
                Scope.EVERYBODY,
                new Sight.SeenBy(week.get(viewer)),
                Weeks.until(week.monday, 1));
        var sql = new QuestionSql(question).text();
        var faulty = sql.replace(question.sight().clause(), "");
        assertThat(faulty).isNotEqualTo(sql).doesNotContain("seen_by");

        assertThat(people(faulty, question)).as("as it would be").containsOnly("Aino", "Mantas", "Liisa", "Greta");
        jdbc.sql("select set_config('role', 'none', true), set_config('merkitys.viewer', ?, true)")
                .param(week.get(viewer).toString())
                .query()
                .singleRow();
        assertThat(people(faulty, question))
                .isEqualTo(seen.isEmpty() ? Set.of() : new TreeSet<>(List.of(seen.split(","))));
    }

    private Set<String> people(String sql, Question question) {
        return new TreeSet<>(
                jdbc.sql("select p.name from people.person p where p.id in (select grp from (" + sql + ") q)")
                        .param("from", question.from())
                        .param("until", question.until())
                        .param("sight", question.sight().whom())
                        .query(String.class)
                        .list());
    }
}
