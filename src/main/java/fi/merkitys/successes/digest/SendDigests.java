package fi.merkitys.successes.digest;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Letter;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.successes.digest.DigestPlan.Reader;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the letter of the week to whoever wants it, on a morning on which they work. Letters and the note that they are
 * written are one transaction: a crash in between writes none of them twice.
 */
@Component
class SendDigests {
    private static final int AT_ONCE = 500;
    /** More is not chosen from. */
    private static final int OF_THE_WEEK = 1_000;

    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final DigestPlan plan;
    private final EndDigest ending;
    private final Stationery stationery;
    private final Outbox outbox;
    private final Clock clock;

    SendDigests(
            JdbcClient jdbc,
            WholeOrganisation whole,
            DigestPlan plan,
            EndDigest ending,
            Stationery stationery,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.plan = plan;
        this.ending = ending;
        this.stationery = stationery;
        this.outbox = outbox;
        this.clock = clock;
    }

    void now() {
        if (!outbox.on()) {
            return;
        }
        var today = LocalDate.now(clock);
        var monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
        // Nothing to tell, or nobody to tell it to now: no letter, however often it is asked.
        var week = whole.read(() -> plan.isOpen(monday, today, time()) ? week(monday) : Week.NONE);
        if (week.isEmpty()) {
            return;
        }
        var more = true;
        while (more) {
            more = whole.write(() -> plan.plan(monday, today, AT_ONCE));
        }
        var written = AT_ONCE;
        while (written == AT_ONCE) {
            written = whole.write(() -> write(week, monday, today));
        }
    }

    private OffsetDateTime time() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private int write(Week week, LocalDate monday, LocalDate today) {
        var claimed = plan.claim(monday, today, time(), AT_ONCE);
        var said = new HashMap<List<String>, List<String>>();
        outbox.post(claimed.readers().stream()
                .map(reader -> letter(reader, week, said))
                .toList());
        return claimed.taken();
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
