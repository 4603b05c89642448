package fi.merkitys.concerns;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Concerns that were closed long ago, deleted without being read or counted. */
@Configuration(proxyBeanMethods = false)
class RetainedConcerns {
    @Bean
    Retained closedConcerns(RetainedRows rows) {
        return rows.by(Keeping.CONCERNS, "concerns.delete_before");
    }
}
