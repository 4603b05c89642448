package fi.merkitys.feedback;

import fi.merkitys.shell.NavigationEntry;
import fi.merkitys.shell.QuickAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedbackNavigation {
    @Bean
    NavigationEntry feedbackEntry() {
        return new NavigationEntry("feedback.title", "/feedback", "feedback", 20, viewer -> true);
    }

    @Bean
    QuickAct giveFeedback() {
        return new QuickAct("feedback.give", "/feedback/new", "plus", 10, viewer -> true);
    }
}
