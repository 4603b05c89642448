package fi.merkitys.calendars;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetainedInvitations {
    @Bean
    Retained pastInvitations(RetainedRows rows) {
        return rows.of(Keeping.CALENDAR, "calendars.invitation", "true", "until_at");
    }
}
