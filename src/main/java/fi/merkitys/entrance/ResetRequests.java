package fi.merkitys.entrance;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.identity.links.Links;
import fi.merkitys.identity.links.Purpose;
import fi.merkitys.identity.passwords.Throttle;
import fi.merkitys.installation.Job;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.people.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asks for a new password is noted, whether known or not; a job looks up later who it is. So neither the answer nor
 * its delay tells who has an account.
 */
@Service
class ResetRequests {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private final JdbcClient jdbc;
    private final Throttle throttle;
    private final Links links;
    private final Outbox outbox;
    private final Stationery stationery;

    ResetRequests(JdbcClient jdbc, Throttle throttle, Links links, Outbox outbox, Stationery stationery) {
        this.jdbc = jdbc;
        this.throttle = throttle;
        this.links = links;
        this.outbox = outbox;
        this.stationery = stationery;
    }

    /** Too many for one person or from one address are passed over. */
    @Transactional
    void note(String email, String address, Locale language) {
        var who = email.strip().toLowerCase(Locale.ROOT);
        var limits = List.of(
                new Throttle.Limit("reset", who, 3, Duration.ofMinutes(20), Duration.ofHours(1)),
                new Throttle.Limit("reset-address", address, 30, Duration.ofMinutes(1), Duration.ofMinutes(10)));
        if (outbox.on() && throttle.tries(limits).isEmpty()) {
            jdbc.sql("insert into identity.reset_request (email, language) values (:email, :language)")
                    .param("email", who)
                    .param("language", language.getLanguage())
                    .update();
        }
    }

    /** Writes to those who are known and have a password. */
    @Transactional
    void answer() {
        var known = jdbc.sql("""
            with asked as (
              delete from identity.reset_request returning email, language
            )
            select distinct on (p.id) p.id, p.name, p.email, coalesce(p.language, asked.language) as language
            from asked
            join people.person p on lower(p.email) = asked.email
            join identity.account a on a.person_id = p.id and a.password_hash is not null
            where p.left_on is null or p.left_on >= current_date
            order by p.id
            """).query(Known.class).list();
        known.forEach(this::write);
    }

    private void write(Known person) {
        var token = links.make(new PersonId(person.id()), Purpose.NEW_PASSWORD);
        var words = stationery.wording(Locale.of(person.language()));
        outbox.post(stationery.write(
                person.email(),
                words,
                words.t("entrance.letter.reset.subject"),
                List.of(
                        words.t("entrance.letter.hello", person.name()),
                        words.t("entrance.letter.reset.body", stationery.organisation()),
                        words.t("entrance.letter.reset.holds")),
                words.t("entrance.letter.reset.action"),
                "/links/" + token.text()));
    }

    record Known(long id, String name, String email, String language) {}

    @Configuration(proxyBeanMethods = false)
    static class Answering {
        @Bean
        Job resetAnswers(ResetRequests requests) {
            return new Job("entrance-resets", Schedules.fixedDelay(EVERY), requests::answer);
        }
    }
}
