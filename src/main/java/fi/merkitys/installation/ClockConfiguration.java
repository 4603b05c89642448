package fi.merkitys.installation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    Clock clock(Installation installation) {
        return Clock.system(installation.zone());
    }
}
