package fi.merkitys.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.MerkitysTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MerkitysTest
class SessionQueriesTest {
    @Autowired
    JdbcClient jdbc;

    /** Each request asks it: with ten thousand people signed in it must read one session. */
    @Test
    void aSessionIsFoundByItsIndexes() {
        jdbc.sql("set local enable_seqscan = off").update();
        var plan = String.join(
                "\n",
                jdbc.sql("explain " + SessionQueries.FOUND)
                        .param("anything")
                        .query(String.class)
                        .list());
        assertThat(plan)
                .contains("session_session_id_key", "session_attributes_pkey")
                .doesNotContain("Seq Scan");
    }
}
