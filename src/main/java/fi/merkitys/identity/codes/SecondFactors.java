package fi.merkitys.identity.codes;

import fi.merkitys.identity.SecondFactorChanged;
import fi.merkitys.identity.Secret;
import fi.merkitys.identity.passwords.Throttle;
import fi.merkitys.people.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a second factor, and whether a code is right. */
@Service
public class SecondFactors {
    private static final int BYTES_OF_A_SECRET = 20;
    private static final int RECOVERY_CODES = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LETTERS_OF_A_CODE = 24;
    private static final int LETTERS_OF_A_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final SafeKey key;
    private final Throttle throttle;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SecondFactors(JdbcClient jdbc, SafeKey key, Throttle throttle, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.key = key;
        this.throttle = throttle;
        this.clock = clock;
        this.events = events;
    }

    public boolean has(PersonId person) {
        return jdbc.sql("select exists (select 1 from identity.second_factor where person_id = :p and confirmed)")
                .param("p", person.value())
                .query(Boolean.class)
                .single();
    }

    public long recoveryCodesLeft(PersonId person) {
        return jdbc.sql("select count(*) from identity.recovery_code where person_id = :p")
                .param("p", person.value())
                .query(Long.class)
                .single();
    }

    /** A secret for the authenticator, which counts only when {@link #confirm} has seen a code of it. */
    @Transactional
    public String begin(PersonId person) {
        var pending = secret(person, false);
        if (pending.isPresent()) {
            return Base32.encode(pending.get().bytes());
        }
        var bytes = new byte[BYTES_OF_A_SECRET];
        RANDOM.nextBytes(bytes);
        jdbc.sql("""
            insert into identity.second_factor (person_id, secret, made_at)
            values (:p, :secret, :now)
            on conflict (person_id) do nothing
            """)
                .param("p", person.value())
                .param("secret", key.encrypt(bytes, person.toString()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Base32.encode(bytes);
    }

    /** @return the recovery codes, to be shown this once; none where the code was wrong */
    @Transactional
    public Optional<List<String>> confirm(PersonId person, String code) {
        var pending = secret(person, false);
        if (pending.isEmpty() || throttle.tries(List.of(limit(person))).isPresent()) {
            return Optional.empty();
        }
        var step = Codes.step(pending.get().bytes(), code, clock.instant(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        throttle.forget(limit(person));
        jdbc.sql("update identity.second_factor set confirmed = true, last_step = :step where person_id = :p")
                .param("step", step.getAsLong())
                .param("p", person.value())
                .update();
        events.publishEvent(new SecondFactorChanged(person, person, true));
        return Optional.of(newRecoveryCodes(person));
    }

    /** In the place of those of before, whoever may have seen them. */
    @Transactional
    public List<String> renewRecoveryCodes(PersonId person) {
        if (!has(person)) {
            throw new IllegalStateException("recovery codes belong to a second factor");
        }
        events.publishEvent(new SecondFactorChanged(person, person, true));
        return newRecoveryCodes(person);
    }

    private List<String> newRecoveryCodes(PersonId person) {
        jdbc.sql("delete from identity.recovery_code where person_id = :p")
                .param("p", person.value())
                .update();
        var codes = new ArrayList<String>();
        while (codes.size() < RECOVERY_CODES) {
            var code = recoveryCode();
            jdbc.sql("insert into identity.recovery_code (person_id, code_hash) values (:p, :hash)")
                    .param("p", person.value())
                    .param("hash", hash(code))
                    .update();
            codes.add(code);
        }
        return codes;
    }

    /** A good hundred bits: long enough for a plain hash. */
    private static String recoveryCode() {
        var code = new StringBuilder();
        for (var at = 0; at < LETTERS_OF_A_CODE; at++) {
            if (at > 0 && at % LETTERS_OF_A_GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static byte[] hash(String code) {
        return new Secret(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")).hash();
    }

    /** What came of a code. */
    public sealed interface Checked {
        record Right() implements Checked {}

        record Wrong() implements Checked {}

        record TooSoon(Duration left) implements Checked {}
    }

    /** A code of the authenticator, or a recovery code; each is right only once. */
    @Transactional
    public Checked check(PersonId person, String code) {
        var wait = throttle.tries(List.of(limit(person)));
        if (wait.isPresent()) {
            return new Checked.TooSoon(wait.get());
        }
        if (!isCode(person, code) && !isRecoveryCode(person, code)) {
            return new Checked.Wrong();
        }
        throttle.forget(limit(person));
        return new Checked.Right();
    }

    private boolean isCode(PersonId person, String code) {
        var factor = secret(person, true);
        if (factor.isEmpty()) {
            return false;
        }
        var step = Codes.step(
                factor.get().bytes(), code, clock.instant(), factor.get().lastStep());
        return step.isPresent()
                && jdbc.sql("update identity.second_factor set last_step = :step where person_id = :p and"
                                        + " last_step < :step")
                                .param("step", step.getAsLong())
                                .param("p", person.value())
                                .update()
                        == 1;
    }

    private boolean isRecoveryCode(PersonId person, String code) {
        return jdbc.sql("delete from identity.recovery_code where person_id = :p and code_hash = :hash")
                        .param("p", person.value())
                        .param("hash", hash(code))
                        .update()
                == 1;
    }

    @Transactional
    public void remove(PersonId person, PersonId by) {
        jdbc.sql("delete from identity.recovery_code where person_id = :p")
                .param("p", person.value())
                .update();
        jdbc.sql("delete from identity.second_factor where person_id = :p")
                .param("p", person.value())
                .update();
        events.publishEvent(new SecondFactorChanged(person, by, false));
    }

    private static Throttle.Limit limit(PersonId person) {
        return new Throttle.Limit("code", person.toString(), 5, Duration.ofMinutes(2), Duration.ofMinutes(5));
    }

    private Optional<Factor> secret(PersonId person, boolean confirmed) {
        return jdbc.sql("""
            select secret, last_step from identity.second_factor
            where person_id = :p and confirmed = :confirmed
            """)
                .param("p", person.value())
                .param("confirmed", confirmed)
                .query((row, number) ->
                        new Factor(key.decrypt(row.getBytes("secret"), person.toString()), row.getLong("last_step")))
                .optional();
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for the length of a look
    private record Factor(byte[] bytes, long lastStep) {}
}
