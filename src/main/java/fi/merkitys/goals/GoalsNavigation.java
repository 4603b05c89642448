package fi.merkitys.goals;

import fi.merkitys.people.Role;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GoalsNavigation {
    @Bean
    NavigationEntry goalsInMenu() {
        return new NavigationEntry(
                "goals.title", "/goals", "goals", 20, viewer -> Data.GOALS.seenBy(viewer) == Grain.VALUE);
    }

    @Bean
    NavigationEntry myGoalsInMenu() {
        return new NavigationEntry("goals.mine.title", "/my-goals", "goals", 21, viewer -> viewer.is(Role.AGENT));
    }
}
