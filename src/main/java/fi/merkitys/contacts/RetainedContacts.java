package fi.merkitys.contacts;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contacts and what could not be read of them, between two imports. */
@Configuration(proxyBeanMethods = false)
class RetainedContacts {
    @Bean
    Retained pastContacts(ImportContacts imports) {
        return new InTurn(Keeping.CONTACTS, imports::retireContacts);
    }

    @Bean
    Retained pastQuarantine(ImportContacts imports) {
        return new InTurn(Keeping.QUARANTINE, imports::retireQuarantine);
    }

    private record InTurn(Keeping keeping, Function<LocalDate, CompletableFuture<Retained.Done>> retire)
            implements Retained {
        @Override
        public Done deleteBefore(LocalDate day) {
            return retire.apply(day).join();
        }
    }
}
