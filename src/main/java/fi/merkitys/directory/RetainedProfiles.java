package fi.merkitys.directory;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetainedProfiles {
    @Bean
    Retained waitingRosters(RetainedRows rows) {
        return rows.of(Keeping.ROSTERS, "directory.upload", "confirmed_at is null", "uploaded_at");
    }

    /** A day is the same in every zone: noon of it is in all of them. */
    @Bean
    Retained pastAbsences(RetainedRows rows) {
        return rows.of(Keeping.ABSENCES, "people.absence", "true", "until_day + time '12:00'");
    }
}
