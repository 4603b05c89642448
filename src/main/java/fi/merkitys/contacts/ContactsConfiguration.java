package fi.merkitys.contacts;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.contacts.store.AgentColumns;
import fi.merkitys.contacts.store.ContactStore;
import fi.merkitys.contacts.store.ForgetAgent;
import fi.merkitys.contacts.store.Importer;
import fi.merkitys.contacts.store.PreviewFile;
import fi.merkitys.contacts.store.QuarantineExamples;
import fi.merkitys.contacts.store.QuarantineFile;
import fi.merkitys.contacts.store.RetireContacts;
import fi.merkitys.contacts.store.StoreSettings;
import fi.merkitys.identity.codes.Fingerprints;
import fi.merkitys.installation.DataDirectory;
import fi.merkitys.installation.Installation;
import fi.merkitys.installation.Job;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the contact store and what feeds it together. */
@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {
    private static final Duration LOOK_FOR_NEW_PEOPLE_EVERY = Duration.ofMinutes(1);

    @Bean
    ContactStore contactStore(DataDirectory directory, Installation installation) {
        return new ContactStore(StoreSettings.in(directory.path(), installation.zone()));
    }

    @Bean
    ContactSources contactSources(JdbcClient jdbc) {
        return new ContactSources(jdbc);
    }

    @Bean
    ContactImports contactImportsList(JdbcClient jdbc, Clock clock) {
        return new ContactImports(jdbc, clock);
    }

    @Bean
    ImportOutcomes importOutcomes(JdbcClient jdbc, Clock clock) {
        return new ImportOutcomes(jdbc, clock);
    }

    @Bean
    ForgottenAgents forgottenAgents(JdbcClient jdbc, Fingerprints fingerprints) {
        return new ForgottenAgents(jdbc, fingerprints::of);
    }

    @Bean
    QuarantineFile quarantineFile(ContactStore store) {
        return new QuarantineFile(store);
    }

    @Bean
    AgentColumns agentColumns(ContactStore store) {
        return new AgentColumns(store);
    }

    @Bean
    QuarantineExamples quarantineExamples(ContactStore store) {
        return new QuarantineExamples(store);
    }

    @Bean
    PreviewFile previewFile(ContactStore store, Clock clock) {
        return new PreviewFile(store.settings(), clock);
    }

    @Bean(destroyMethod = "")
    ImportContacts importContacts(
            ContactStore store,
            ContactSources sources,
            ContactImports imports,
            ImportOutcomes outcomes,
            DataSource database,
            ForgottenAgents forgotten,
            Clock clock,
            ApplicationEventPublisher events) {
        var uploads = new Uploads(store.settings().uploads());
        var importer = new Importer(store, database, clock, forgotten);
        var bringIn = new BringIn(
                sources,
                outcomes,
                importer,
                new RetireContacts(store),
                new ForgetAgent(store),
                forgotten,
                uploads,
                events::publishEvent);
        return new ImportContacts(imports, sources, bringIn, uploads, clock);
    }

    /** Before the first request comes in, and after the last one is answered. */
    @Bean
    SmartLifecycle importing(ImportContacts imports) {
        return new Importing(imports);
    }

    /** People may also come to be known by a script that writes to the directory. */
    @Bean
    Job newlyKnownAgents(ImportContacts imports) {
        return new Job(
                "contacts-known-agents", Schedules.fixedDelay(LOOK_FOR_NEW_PEOPLE_EVERY), imports::resolveAgents);
    }

    private static final class Importing implements SmartLifecycle {
        private final ImportContacts imports;
        private volatile boolean running;

        Importing(ImportContacts imports) {
            this.imports = imports;
        }

        @Override
        public void start() {
            try {
                imports.resume();
                running = true;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("the uploads cannot be read", e);
            }
        }

        @Override
        public void stop() {
            running = false;
            try {
                imports.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Once closed, the queue cannot be opened again. */
        @Override
        public boolean isPauseable() {
            return false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return 0;
        }
    }
}
