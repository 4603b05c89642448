package fi.merkitys.voice.monthly;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Letter;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.notifications.DigestPlan;
import fi.merkitys.notifications.DigestPlan.Reader;
import fi.merkitys.notifications.DigestRound;
import fi.merkitys.notifications.Mornings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what changed last month because somebody said something, on the first morning of the month on which each works, to
 * whoever wants e-mails about voice at all. Where nothing changed there is no letter.
 */
@Component
class SendMonth {
    /** More is not chosen from. */
    private static final int OF_THE_MONTH = 500;
    /** Later in the month it is no news; whoever begins to work then, or an installation that is new, gets the next one. */
    private static final int DAYS = 10;

    private static final String WANTED = """
        not exists (
                select from notifications.preference w where w.person_id = p.id and w.topic = 'voice' and w.mail = 'off'
              )
        """;

    private final JdbcClient jdbc;
    private final DigestRound round;
    private final Stationery stationery;
    private final Clock clock;

    SendMonth(
            JdbcClient jdbc,
            WholeOrganisation whole,
            Mornings mornings,
            Stationery stationery,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        var plan = new DigestPlan(jdbc, mornings, "voice.digest", WANTED);
        this.round = new DigestRound(whole, plan, outbox, clock);
        this.stationery = stationery;
        this.clock = clock;
    }

    void now() {
        var today = LocalDate.now(clock);
        if (today.getDayOfMonth() <= DAYS) {
            var month = today.withDayOfMonth(1).minusMonths(1);
            round.write(month, () -> letters(changedIn(month)));
        }
    }

    private Optional<Function<Reader, Letter>> letters(Month month) {
        var said = new HashMap<List<String>, List<String>>();
        return month.isEmpty() ? Optional.empty() : Optional.of(reader -> letter(reader, month, said));
    }

    /** @param said the same for all of a team in one language */
    private Letter letter(Reader reader, Month month, Map<List<String>, List<String>> said) {
        var language = reader.language();
        var words = stationery.wording(language == null ? null : Locale.of(language));
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.t("voice.month.hello", reader.name()));
        paragraphs.addAll(said.computeIfAbsent(
                List.of(words.language().getLanguage(), String.valueOf(reader.team())),
                any -> month.paragraphs(reader.team(), words)));
        return stationery
                .write(
                        reader.email(),
                        words,
                        words.t("voice.month.subject", month.all()),
                        paragraphs,
                        words.t("voice.month.open"),
                        "/voice?of=done")
                .withNothingSecret();
    }

    private Month changedIn(LocalDate month) {
        var all = new ArrayList<Long>();
        var changed = jdbc.sql("select words, done, raiser, team_id, of_all from voice.changed(:since, :until, :most)")
                .param("since", at(month))
                .param("until", at(month.plusMonths(1)))
                .param("most", OF_THE_MONTH)
                .query((row, number) -> {
                    all.add(row.getLong("of_all"));
                    return new Changed(
                            row.getString("words"),
                            row.getString("done"),
                            row.getString("raiser"),
                            row.getObject("team_id", Long.class));
                })
                .list();
        return new Month(changed, all.isEmpty() ? 0 : all.getFirst());
    }

    private OffsetDateTime at(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        private static final Duration OFTEN = Duration.ofMinutes(20);

        @Bean
        Job voiceMonth(SendMonth month) {
            return new Job("voice-month", Schedules.fixedDelay(OFTEN), month::now);
        }
    }
}
