package fi.merkitys.successes;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Successes that are past their time. */
@Configuration(proxyBeanMethods = false)
class RetainedSuccesses {
    @Bean
    Retained oldSuccesses(RetainedRows rows) {
        return rows.by(Keeping.SUCCESSES, "successes.delete_before");
    }
}
