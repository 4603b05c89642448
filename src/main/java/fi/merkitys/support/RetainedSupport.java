package fi.merkitys.support;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Matters that were closed long ago, deleted without being read or counted. */
@Configuration(proxyBeanMethods = false)
class RetainedSupport {
    @Bean
    Retained closedMatters(RetainedRows rows) {
        return rows.by(Keeping.SUPPORT, "support.delete_before");
    }
}
