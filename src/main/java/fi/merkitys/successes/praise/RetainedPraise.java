package fi.merkitys.successes.praise;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposals past their time; what was accepted lives on as a success. */
@Configuration(proxyBeanMethods = false)
class RetainedPraise {
    @Bean
    Retained oldPraise(RetainedRows rows) {
        return rows.by(Keeping.PRAISE, "successes.delete_praise_before");
    }
}
