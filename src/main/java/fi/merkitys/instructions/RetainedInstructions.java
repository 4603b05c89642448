package fi.merkitys.instructions;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was reported of guides and is past its time, and guides out of use. */
@Configuration(proxyBeanMethods = false)
class RetainedInstructions {
    @Bean
    Retained oldInstructions(RetainedRows rows) {
        return rows.by(Keeping.INSTRUCTIONS, "instructions.delete_before");
    }
}
