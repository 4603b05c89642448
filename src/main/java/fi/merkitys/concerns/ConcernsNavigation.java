package fi.merkitys.concerns;

import fi.merkitys.shell.NavigationEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConcernsNavigation {
    /** At the end for everybody: it is there when somebody needs it. */
    @Bean
    NavigationEntry concernsEntry() {
        return new NavigationEntry(
                "concerns.title",
                "/concerns",
                "alert",
                900,
                viewer -> true,
                List.of("/concern-board", "/concern-handlers"));
    }
}
