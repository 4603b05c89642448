package fi.merkitys.entrance.provider;

import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever configures the provider by half is told when the application starts, not when somebody wants to come in. */
@Configuration(proxyBeanMethods = false)
class LookAtTheStart {
    @Bean
    static LazyInitializationExcludeFilter providerSettingsAtOnce() {
        return LazyInitializationExcludeFilter.forBeanTypes(ProviderSettings.class);
    }
}
