package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.support.RemindOfSupport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What Eero and Aino write nobody else finds: not in tables, exports or the database. {@link ConcernLeakTest} walks the routes. */
@MerkitysTest
class SupportLeakTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RemindOfSupport remind;

    @Autowired
    Clock clock;

    private Cast.Members members;

    @BeforeEach
    void write() throws Exception {
        members = cast.assemble();
        SupportSecret.write(new Office(web, members), LocalDate.now(clock));
        remind.now();
    }

    /** Letters, notices, the audit trail and whatever else there is. */
    @Test
    void noTableButItsOwnHoldsIt() {
        for (var table : Walls.readByOwner(jdbc, """
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p')
              and n.nspname not in ('tests', 'support', 'information_schema') and n.nspname !~ '^pg_'
            """)) {
            assertThat(Walls.readByOwner(
                            jdbc,
                            "select count(*) from %s t where strpos(t::text, '%s') > 0"
                                    .formatted(table, SupportSecret.MARKER)))
                    .as(table)
                    .containsExactly("0");
        }
    }

    @Test
    void whatOthersTakeAlongHasNothingOfIt() throws Exception {
        for (var viewer : members.byName().keySet()) {
            var zip = web.perform(get("/my-data.zip").with(Cast.as(members.get(viewer))))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(unpacked(zip).contains(SupportSecret.MARKER)).as(viewer).isEqualTo(viewer.equals("Aino"));
        }
    }

    private static String unpacked(byte[] zip) throws IOException {
        var text = new StringBuilder();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (files.getNextEntry() != null) {
                text.append(new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** Whatever one may do on behalf of the organisation, and as whoever keeps the directory or leads further up. */
    @Test
    void theDatabaseGivesItToNobodyElse() {
        for (var table : List.of("matter", "step", "said", "signature")) {
            var all = "select count(*) from support." + table;
            assertThat(jdbc.sql(all).query(Long.class).single()).as(table).isZero();
            for (var viewer : List.of("Sanna", "Petri", "Helmi", "Jonas", "Kalle", "Rūta", "Mantas")) {
                var seen = Walls.as(
                        members.get(viewer),
                        jdbc,
                        () -> jdbc.sql("select count(*) from support.%s t where strpos(t::text, '%s') > 0"
                                        .formatted(table, SupportSecret.MARKER))
                                .query(Long.class)
                                .single());
                assertThat(seen).as("%s for %s", table, viewer).isZero();
            }
        }
    }
}
