package fi.merkitys.rights.retention;

import fi.merkitys.audit.Chain;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept here, and in the modules on which this one stands. */
@Configuration(proxyBeanMethods = false)
class RetainedHere {
    @Bean
    Retained answeredRequests(RetainedRows rows) {
        return rows.of(Keeping.REQUESTS, "rights.correction", "answered_at is not null", "answered_at");
    }

    @Bean
    Retained pastDeputies(RetainedRows rows) {
        return rows.of(Keeping.DEPUTIES, "people.deputy", "true", "until_day");
    }

    @Bean
    Retained finishedLetters(RetainedRows rows) {
        return rows.of(Keeping.LETTERS, "mail.letter", "finished_at is not null", "finished_at");
    }

    /** From its beginning only, so that the chain goes on to hold. */
    @Bean
    Retained auditTrail(Chain chain, Clock clock) {
        return new Retained() {
            @Override
            public Keeping keeping() {
                return Keeping.RECORD;
            }

            @Override
            public Done deleteBefore(LocalDate day) {
                var looked = chain.entries();
                var deleted = chain.prune(day.atStartOfDay(clock.getZone()).toInstant());
                return new Done(
                        looked,
                        deleted,
                        chain.oldest()
                                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                                .orElse(null));
            }
        };
    }
}
