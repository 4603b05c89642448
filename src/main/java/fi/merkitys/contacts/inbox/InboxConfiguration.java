package fi.merkitys.contacts.inbox;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.contacts.ContactImports;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.installation.DataDirectory;
import fi.merkitys.installation.Job;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
    /** So long a file must look the same. */
    private static final Duration STANDING_STILL = Duration.ofSeconds(5);

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    Inbox inbox(
            DataDirectory directory,
            ContactSources sources,
            ContactImports imports,
            ImportContacts importing,
            InboxFiles taken,
            InboxNotes notes) {
        return new Inbox(directory.resolve("inbox"), sources, imports, importing, taken, notes, STANDING_STILL);
    }

    /** Finds what the watching missed, on network drives for one. */
    @Bean
    Job inboxSweep(Inbox inbox) {
        return new Job("contacts-inbox", Schedules.fixedDelay(EVERY), inbox::sweep);
    }

    /** Nobody asks for it, so it would never be made. */
    @Lazy(false)
    @Bean(initMethod = "start", destroyMethod = "stop")
    @ConditionalOnBooleanProperty(name = "merkitys.jobs", matchIfMissing = true)
    InboxWatch inboxWatch(Inbox inbox) {
        return new InboxWatch(inbox);
    }
}
