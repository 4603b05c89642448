package fi.merkitys.successes;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Walls;
import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page far down the wall is read as quickly as the first one: along an index, from its place on. */
@MerkitysTest
class WallQueriesTest {
    private static final Place PLACE = new Place(Instant.parse("2026-05-04T10:00:00Z"), 7);

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private PersonId liisa;

    @BeforeEach
    void assemble() {
        liisa = cast.assemble().get("Liisa");
    }

    static Stream<Arguments> walls() {
        return Stream.of(
                Arguments.of(new Wall.Everybody(), "success_told", "ROW(told_at, id) < ROW("),
                Arguments.of(new Wall.ToldBy(new PersonId(1)), "success_teller", "ROW(told_at, id) < ROW("),
                Arguments.of(new Wall.OfTeam(1), "place_team", "ROW(told_at, success_id) < ROW("),
                Arguments.of(new Wall.OfSite(1), "place_site", "ROW(told_at, success_id) < ROW("),
                Arguments.of(new Wall.OfPerson(new PersonId(1)), "receiver_person", "ROW(told_at, success_id) < ROW("));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void everyPageIsReadAlongItsIndex(Wall wall, String index, String from) {
        assertThat(plan(wall, null)).contains("using " + index + " ").doesNotContain("Sort Key", from);
        var further = plan(wall, PLACE);
        assertThat(further).contains("using " + index + " ").doesNotContain("Sort Key");
        assertThat(further.lines().filter(line -> line.contains(from)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Index Cond:"));
    }

    /** Of tables that are all but empty; for them alone PostgreSQL would read everything and put it in order. */
    private String plan(Wall wall, @Nullable Place after) {
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_bitmapscan = off").update();
        jdbc.sql("set local enable_sort = off").update();
        return Walls.as(
                liisa,
                jdbc,
                () -> String.join(
                        "\n",
                        Successes.wallFrom(wall, after, jdbc.sql("explain " + Successes.statement(wall, after != null)))
                                .param("most", 21)
                                .query(String.class)
                                .list()));
    }
}
