package fi.merkitys.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MerkitysTest
class PeopleListTest {
    @Autowired
    PeopleList people;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pagesFollowEachOtherWithoutAGapOrADoubleAlsoWhereNamesAreAlike() {
        many(205);
        var first = people.find(from(null, null));
        var second = people.find(from(first.rows().getLast().id(), null));
        var third = people.find(from(second.rows().getLast().id(), null));
        assertThat(first.rows()).hasSize(80);
        assertThat(third.rows()).hasSize(45);
        assertThat(List.of(first.earlier(), first.later())).containsExactly(false, true);
        assertThat(List.of(second.earlier(), second.later())).containsExactly(true, true);
        assertThat(List.of(third.earlier(), third.later())).containsExactly(true, false);
        var ids = new ArrayList<Long>();
        for (var page : List.of(first, second, third)) {
            page.rows().forEach(row -> ids.add(row.id()));
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(205);
    }

    @Test
    void theWayBackIsTheSame() {
        many(205);
        var first = people.find(from(null, null));
        var second = people.find(from(first.rows().getLast().id(), null));
        var back = people.find(from(null, second.rows().getFirst().id()));
        assertThat(back.rows()).isEqualTo(first.rows());
        assertThat(List.of(back.earlier(), back.later())).containsExactly(false, true);
    }

    @Test
    void peopleAreFoundByNameEmployeeIdAndTeam() {
        var members = cast.assemble();
        jdbc.sql("update people.person set employee_id = 'A 17 🦊_%' where name = 'Liisa'")
                .update();
        assertThat(names(search("ain", null, null))).containsExactly("Aino");
        assertThat(names(search("🦊_%", null, null))).containsExactly("Liisa");
        assertThat(names(search("RED", null, null))).containsExactly("Aino", "Eero", "Mantas");
        assertThat(names(search("_", null, null))).containsExactly("Liisa");
        assertThat(names(search(null, members.blue(), "agent"))).containsExactly("Liisa");
        assertThat(names(search("nobody\0", null, null))).isEmpty();
    }

    @Test
    void whoHasLeftIsAListOfItsOwn() {
        cast.assemble();
        jdbc.sql("update people.person set left_on = current_date - 1 where name = 'Mantas'")
                .update();
        assertThat(names(search("mantas", null, null))).isEmpty();
        assertThat(names(new PeopleSearch(null, null, null, null, true, null, null)))
                .containsExactly("Mantas");
    }

    @Test
    void eachPageIsReadAlongTheIndexOfNames() {
        many(5_000);
        jdbc.sql("select tests.by_owner('analyze people.person')").query().singleRow();
        for (var search : List.of(from(null, null), from(middle(), null), from(null, middle()))) {
            var plan = String.join(
                    "\n",
                    jdbc.sql("explain " + PeopleList.sql(search))
                            .param("mark", middle())
                            .query(String.class)
                            .list());
            assertThat(plan).contains("using person_by_name").doesNotContain("Seq Scan on person p");
            if (search.after() != null || search.before() != null) {
                assertThat(plan).containsPattern("Index Cond: \\(ROW\\(lower\\(.*name\\), .*id\\)");
            }
        }
    }

    private long middle() {
        return jdbc.sql("select id from people.person order by lower(name), id offset 100 limit 1")
                .query(Long.class)
                .single();
    }

    /** Every tenth has a name of their own, the others share nine. */
    private void many(int count) {
        jdbc.sql("""
            insert into people.person (name)
            select case when n % 10 = 0 then 'Person ' || n else 'Name ' || n % 9 end
            from generate_series(1, ?) n
            """).param(count).update();
    }

    private List<String> names(PeopleSearch search) {
        return people.find(search).rows().stream().map(PeopleList.Row::name).toList();
    }

    private static PeopleSearch from(@Nullable Long after, @Nullable Long before) {
        return new PeopleSearch(null, null, null, null, false, after, before);
    }

    private static PeopleSearch search(@Nullable String q, @Nullable Long team, @Nullable String role) {
        return new PeopleSearch(q, team, null, role, false, null, null);
    }
}
