package fi.merkitys.mail;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.WholeOrganisation;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Carries letters to the mail server, again and again with growing pauses where it does not take them. */
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    /** With pauses that double from a minute on, the last is after a good two days. */
    private static final int TRIES = 12;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    private static final int LONGEST_PROBLEM = 500;
    private final Outbox outbox;
    private final MailSettings settings;
    private final WholeOrganisation whole;

    Postman(Outbox outbox, MailSettings settings, WholeOrganisation whole) {
        this.outbox = outbox;
        this.settings = settings;
        this.whole = whole;
    }

    /** All that are due. */
    void round() {
        if (!outbox.on()) {
            return;
        }
        var server = server();
        while (whole.write(() -> carryNext(server))) {
            log.debug("a letter was carried");
        }
    }

    private boolean carryNext(JavaMailSenderImpl server) {
        var next = outbox.next();
        next.ifPresent(letter -> problem(letter, server)
                .ifPresentOrElse(problem -> putOff(letter, problem), () -> outbox.sent(letter.id())));
        return next.isPresent();
    }

    private void putOff(Outbox.Waiting letter, String problem) {
        log.warn("letter {} was not taken by {}, try {}: {}", letter.id(), settings, letter.tries() + 1, problem);
        if (letter.tries() + 1 >= TRIES) {
            outbox.givenUp(letter.id(), problem);
        } else {
            var pause = Duration.ofMinutes(1L << letter.tries());
            outbox.later(letter.id(), pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE, problem);
        }
    }

    private Optional<String> problem(Outbox.Waiting letter, JavaMailSenderImpl server) {
        try {
            var message = server.createMimeMessage();
            var filled = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            filled.setFrom(String.valueOf(settings.from()));
            filled.setTo(letter.to());
            filled.setSubject(letter.subject());
            filled.setText(letter.text(), letter.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
            return Optional.empty();
        } catch (MessagingException | MailException e) {
            var words = String.valueOf(e.getMessage());
            return Optional.of(words.substring(0, Math.min(LONGEST_PROBLEM, words.length())));
        }
    }

    private JavaMailSenderImpl server() {
        var server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        var properties = new Properties();
        if (settings.username() != null && !settings.username().isBlank()) {
            server.setUsername(settings.username());
            server.setPassword(settings.password());
            properties.setProperty("mail.smtp.auth", "true");
        }
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "10000");
        properties.setProperty("mail.smtp.writetimeout", "10000");
        server.setJavaMailProperties(properties);
        return server;
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job mailRounds(Postman postman) {
            return new Job("mail-rounds", Schedules.fixedDelay(Duration.ofSeconds(10)), postman::round);
        }
    }
}
