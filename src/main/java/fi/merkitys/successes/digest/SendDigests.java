package fi.merkitys.successes.digest;

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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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
 * Writes the letter of the week to whoever wants it, on a morning on which they work.
 */
@Component
class SendDigests {
    /** More is not chosen from. */
    private static final int OF_THE_WEEK = 1_000;

    private final JdbcClient jdbc;
    private final DigestRound round;
    private final EndDigest ending;
    private final Stationery stationery;
    private final Clock clock;

    SendDigests(
            JdbcClient jdbc,
            WholeOrganisation whole,
            Mornings mornings,
            EndDigest ending,
            Stationery stationery,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        var plan = new DigestPlan(jdbc, mornings, "successes.digest", "successes.wants_digest(p.id)");
        this.round = new DigestRound(whole, plan, outbox, clock);
        this.ending = ending;
        this.stationery = stationery;
        this.clock = clock;
    }

    void now() {
        var monday = LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        round.write(monday, () -> letters(week(monday)));
    }

    private Optional<Function<Reader, Letter>> letters(Week week) {
        var said = new HashMap<List<String>, List<String>>();
        return week.isEmpty() ? Optional.empty() : Optional.of(reader -> letter(reader, week, said));
    }

    /** @param said the same for all of a team in one language */
    private Letter letter(Reader reader, Week week, Map<List<String>, List<String>> said) {
        var language = reader.language();
        var words = stationery.wording(language == null ? null : Locale.of(language));
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.t("wall.digest.hello", reader.name()));
        paragraphs.addAll(said.computeIfAbsent(
                List.of(words.language().getLanguage(), reader.team() + " " + reader.site()),
                any -> week.paragraphs(reader.team(), reader.site(), words)));
        return stationery
                .write(
                        reader.email(),
                        words,
                        words.t("wall.digest.subject", week.all()),
                        paragraphs,
                        words.t("wall.digest.open"),
                        "/successes",
                        ending.path(reader.person()))
                .withNothingSecret();
    }

    private Week week(LocalDate monday) {
        var all = new ArrayList<Long>();
        var told = jdbc.sql("""
            select kind, teller, receivers, words, teams, sites, of_all
            from successes.week_of_all(:since, :until, :most)
            """)
                .param("since", monday.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param(
                        "until",
                        monday.plusWeeks(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("most", OF_THE_WEEK)
                .query((row, number) -> {
                    all.add(row.getLong("of_all"));
                    return ToldRow.of(row);
                })
                .list();
        return new Week(told, all.isEmpty() ? 0 : all.getFirst());
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        private static final Duration OFTEN = Duration.ofMinutes(10);

        @Bean
        Job successesDigest(SendDigests digests) {
            return new Job("successes-digest", Schedules.fixedDelay(OFTEN), digests::now);
        }
    }
}
