package fi.merkitys.successes.gestures;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Thanks in person of long ago. */
@Configuration(proxyBeanMethods = false)
class RetainedGestures {
    @Bean
    Retained oldGestures(RetainedRows rows) {
        return rows.by(Keeping.GESTURES, "successes.delete_gestures_before");
    }
}
