package fi.merkitys.rights.correction;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that something waits or is answered. What it is about stays here: a letter may be read by others. */
@Component
public class CorrectionLetters {
    private static final Period REMIND_BEFORE = Period.ofDays(7);
    private static final LocalTime BEFORE_WORK = LocalTime.of(6, 30);
    private final Corrections corrections;
    private final InCharge inCharge;
    private final Outbox outbox;
    private final Stationery stationery;
    private final Profiles profiles;
    private final Clock clock;

    CorrectionLetters(
            Corrections corrections,
            InCharge inCharge,
            Outbox outbox,
            Stationery stationery,
            Profiles profiles,
            Clock clock) {
        this.corrections = corrections;
        this.inCharge = inCharge;
        this.outbox = outbox;
        this.stationery = stationery;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Also whoever has come into charge since, because somebody left or the time is over. */
    @Transactional
    public void tellWhoIsInCharge() {
        for (var reader : inCharge.untold()) {
            if (corrections.tell(reader.correction(), new PersonId(reader.person()))) {
                post(reader, "asked");
            }
        }
    }

    /** A week before the time is over, once. */
    @Transactional
    public void remind() {
        for (var reader : inCharge.toRemind(LocalDate.now(clock).plus(REMIND_BEFORE))) {
            post(reader, "reminder");
            corrections.reminded(reader.correction());
        }
    }

    void tellWhoAsked(Correction correction) {
        profiles.find(correction.askedBy())
                .ifPresent(asker ->
                        post(asker.email(), asker.language(), "answered", correction.dueOn(), correction.id()));
    }

    private void post(InCharge.Reader reader, String occasion) {
        post(reader.email(), reader.language(), occasion, reader.dueOn(), reader.correction());
    }

    private void post(
            @Nullable String email, @Nullable String language, String occasion, LocalDate dueOn, long correction) {
        if (email == null || !outbox.on()) {
            return;
        }
        var words = stationery.wording(language == null ? null : Locale.of(language));
        outbox.post(stationery
                .write(
                        email,
                        words,
                        words.t("rights.letter." + occasion + ".subject"),
                        List.of(words.t("rights.letter." + occasion + ".body", words.date(dueOn))),
                        words.t("rights.letter.open"),
                        "/corrections/" + correction)
                .withNothingSecret());
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job correctionLetters(CorrectionLetters letters) {
            return new Job("rights-correction-letters", Schedules.daily(BEFORE_WORK), () -> {
                letters.tellWhoIsInCharge();
                letters.remind();
            });
        }
    }
}
