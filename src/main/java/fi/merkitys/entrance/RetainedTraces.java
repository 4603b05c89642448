package fi.merkitys.entrance;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetainedTraces {
    @Bean
    Retained knownDevices(RetainedRows rows) {
        return rows.of(Keeping.DEVICES, "identity.known_device", "true", "known_since");
    }

    @Bean
    Retained signInTries(RetainedRows rows) {
        return rows.of(Keeping.TRIES, "identity.throttle", "true", "counted_at");
    }

    @Bean
    Retained endedLinks(RetainedRows rows) {
        return rows.of(Keeping.LINKS, "identity.link", "true", "expires_at");
    }
}
