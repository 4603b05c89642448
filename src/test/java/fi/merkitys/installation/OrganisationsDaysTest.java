package fi.merkitys.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.MerkitysTest;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a deputy sees, who has left and what is past its time hang on which day it is in the database. */
// The time zone is that of the whole process.
@Isolated
@MerkitysTest
class OrganisationsDaysTest {
    @Autowired
    DatabaseAccounts accounts;

    @Autowired
    Installation installation;

    private final TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void theMachineStandsInKiribati() {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    @AfterEach
    void backAgain() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Helsinki, 2026-11-17", "America/New_York, 2026-11-16", "UTC, 2026-11-16", "+03:00, 2026-11-17"})
    void theDatabasesDaysAreTheOrganisationsWhereverTheMachineStands(String zone, String day) throws SQLException {
        var there = new Installation(
                installation.data(),
                installation.database(),
                installation.demo(),
                installation.url(),
                installation.secretKey(),
                ZoneId.of(zone),
                installation.api());
        try (var pool = Pool.to(accounts.application(), there)) {
            var jdbc = JdbcClient.create(pool);
            assertThat(jdbc.sql("select cast(timestamptz '2026-11-16 22:30:00Z' as date)")
                            .query(String.class)
                            .single())
                    .isEqualTo(day);
        }
    }
}
