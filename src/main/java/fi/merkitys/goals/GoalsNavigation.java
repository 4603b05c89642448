package fi.merkitys.goals;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Role;
import fi.merkitys.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GoalsNavigation {
    @Bean
    NavigationEntry goalsInMenu() {
        return new NavigationEntry("goals.title", "/goals", "goals", 20, Viewer::leadsOthers);
    }

    @Bean
    NavigationEntry myGoalsInMenu() {
        return new NavigationEntry("goals.mine.title", "/my-goals", "goals", 21, viewer -> viewer.is(Role.AGENT));
    }
}
