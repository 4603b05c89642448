package fi.merkitys.successes.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL itself keeps apart: Mantas writes about Aino, who agrees to the page; nobody has approved. */
@MerkitysTest
class StoryWallsTest {
    private static final List<String> EVERYBODY =
            List.of("Jonas", "Helmi", "Eero", "Kalle", "Aino", "Mantas", "Liisa", "Rūta", "Sanna", "Petri");

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Office office;
    private StoryDesk desk;
    private String story;

    @BeforeEach
    void write() throws Exception {
        office = new Office(web, cast.assemble());
        desk = new StoryDesk(office);
        story = desk.begun();
        desk.agree(story, 1, Channel.PAGE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Aino, 1",
                "Mantas, 1",
                "Eero, 1",
                "Helmi, 1",
                "Jonas, 1",
                "Sanna, 1",
                "Liisa, 0",
                "Kalle, 0",
                "Rūta, 0",
                "Petri, 0"
            })
    void whoWorksOnItReadsIt(String who, int rows) {
        for (var table : List.of("story", "story_version", "story_consent")) {
            assertThat(count(who, table)).as(table).isEqualTo(rows);
        }
    }

    /** Not for jobs either. */
    @Test
    void nobodyReadsItForTheWholeOrganisation() {
        for (var table : List.of("story", "story_version", "story_consent", "story_approval", "public_story")) {
            assertThat(jdbc.sql("select count(*) from successes." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    /** Once it is told inside everybody reads it, and nobody else what was said to it. */
    @Test
    void toldInsideItIsEverybodysAndWhatWasSaidIsNot() throws Exception {
        desk.agreeToAll(story, 1);
        desk.approve("Helmi", story, 1);
        desk.approve("Sanna", story, 1);
        assertThat(EVERYBODY).allSatisfy(who -> assertThat(count(who, "story")).isEqualTo(1));
        for (var table : List.of("story_version", "story_consent", "story_approval", "public_story")) {
            assertThat(count("Liisa", table)).as(table).isZero();
        }
    }

    @Test
    void theHeroAloneAgreesAndTakesBack() {
        var agree =
                "insert into successes.story_consent (story_id, version, channel, given_at) select id, %d, '%s', now()"
                        + " from successes.story";
        for (var who : List.of("Mantas", "Eero", "Helmi", "Sanna")) {
            assertRefused(who, agree.formatted(1, "inside"));
            assertThat(done(who, "update successes.story_consent set revoked_at = now()"))
                    .as(who)
                    .isZero();
        }
        assertRefused("Aino", agree.formatted(2, "inside"));
        assertRefused("Aino", "update successes.story_consent set given_at = now()");
        assertThat(done("Aino", agree.formatted(1, "inside"))).isEqualTo(1);
        assertThat(done("Aino", "update successes.story_consent set revoked_at = now()"))
                .isEqualTo(2);
        assertThat(done("Aino", "update successes.story_consent set revoked_at = null"))
                .as("undone")
                .isZero();
    }

    @Test
    void neitherTheHeroNorTheWriterApprovesNorAnybodyForAnother() {
        var approve = "insert into successes.story_approval (story_id, version, person_id, approved_at)"
                + " select id, 1, %d, now() from successes.story";
        for (var who : List.of("Aino", "Mantas")) {
            assertRefused(who, approve.formatted(office.id(who)));
        }
        assertRefused("Helmi", approve.formatted(office.id("Jonas")));
        for (var who : List.of("Eero", "Helmi", "Sanna")) {
            assertThat(done(who, approve.formatted(office.id(who)))).as(who).isEqualTo(1);
        }
    }

    @Test
    void whereItIsToldIsNobodysToWrite() {
        for (var who : List.of("Aino", "Mantas", "Helmi", "Sanna", "Petri")) {
            assertRefused(who, "update successes.story set told = '{inside,page}', told_at = now()");
            assertRefused(who, "update successes.story set hero_id = writer_id");
            assertRefused(who, "delete from successes.story");
            assertRefused(who, "update successes.public_story set gone_at = null");
            assertRefused(who, "delete from successes.story_version");
            assertRefused(who, "delete from successes.story_approval");
            assertRefused(who, "select successes.settle_story(1, now())");
            assertRefused(who, "select successes.forget_stories(1)");
            assertRefused(who, "select * from successes.delete_stories_before(now())");
        }
    }

    @Test
    void otherWordsAreTheNextVersionInOnesOwnName() {
        for (var changed : List.of("title = 'x'", "alias = 'x'", "channels = '{page}'", "picture_words = 'x'")) {
            assertRefused("Mantas", "update successes.story set " + changed);
            assertRefused("Eero", "update successes.story set version = 2, " + changed);
        }
        assertRefused("Mantas", "update successes.story set version = 2");
        assertRefused(
                "Mantas",
                "update successes.story set withdrawn_by = %d, withdrawn_at = now()".formatted(office.id("Aino")));
        assertThat(done("Liisa", "update successes.story set title = 'x', version = 2"))
                .isZero();
    }

    @Test
    void hrAloneOpensTheOutside() {
        var open = "insert into successes.outside (open, changed_by, changed_at) values (true, %s, now())";
        assertRefused("Sanna", open.formatted(office.id("Petri")));
        assertThat(done("Sanna", open.formatted(office.id("Sanna")))).isEqualTo(1);
        for (var who : List.of("Aino", "Helmi", "Petri")) {
            assertRefused(who, open.formatted(office.id(who)));
            assertThat(done(who, "update successes.outside set open = false"))
                    .as(who)
                    .isZero();
        }
        assertRefused("Sanna", "update successes.outside set open = false, changed_by = " + office.id("Petri"));
    }

    @Test
    void onlyWhoMayBeginsOneOfASuccessThatTheyRead() {
        var begin = """
            insert into successes.story (
              success_id, hero_id, writer_id, slug, language, title, words, channels, written_by, written_at
            )
            select r.success_id, %d, %d, '%s', 'en', 'x', 'x', '{inside}', %d, now()
            from successes.receiver r
            """;
        for (var who : List.of("Liisa", "Kalle", "Petri", "Rūta")) {
            var id = office.id(who);
            assertRefused(who, begin.formatted(office.id("Aino"), id, "aaaaaaaaaaaaaaaa", id));
        }
        var eero = office.id("Eero");
        assertRefused("Eero", begin.formatted(office.id("Mantas"), eero, "aaaaaaaaaaaaaaaa", eero));
    }

    private long count(String who, String table) {
        return Walls.as(
                office.person(who),
                jdbc,
                () -> jdbc.sql("select count(*) from successes." + table)
                        .query(Long.class)
                        .single());
    }

    private int done(String who, String sql) {
        return Walls.as(office.person(who), jdbc, () -> jdbc.sql(sql).update());
    }

    private void assertRefused(String who, String sql) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        assertThatThrownBy(() -> Walls.as(office.person(who), jdbc, () -> {
                    nested.executeWithoutResult(status -> run(sql));
                    return true;
                }))
                .as(who + ": " + sql)
                .isInstanceOf(DataAccessException.class);
    }

    private Object run(String sql) {
        return sql.startsWith("select")
                ? jdbc.sql(sql).query((row, number) -> number).list()
                : jdbc.sql(sql).update();
    }
}
