package fi.merkitys.successes;

import fi.merkitys.shell.NavigationEntry;
import fi.merkitys.shell.QuickAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SuccessesNavigation {
    @Bean
    NavigationEntry successesEntry() {
        return new NavigationEntry("successes.title", "/successes", "star", 18, viewer -> true);
    }

    /** The act that is wanted most often comes first. */
    @Bean
    QuickAct giveKudos() {
        return new QuickAct("successes.give", "/successes/new", "star", 5, viewer -> true);
    }
}
