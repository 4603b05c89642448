package fi.merkitys.identity.passwords;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {
    private static final String NOW = "bcrypt-sha384";

    /** What was hashed by an older version is hashed anew when its owner signs in. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var encoders = new DelegatingPasswordEncoder(
                NOW, Map.of(NOW, new LongPasswords(), "bcrypt", new BCryptPasswordEncoder()));
        return new TakingTurns(encoders, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Bean
    Job forgettingOfTries(Throttle throttle, KnownDevices devices) {
        return new Job("identity-throttle", Schedules.daily(LocalTime.of(3, 30)), () -> {
            throttle.forgetOld();
            devices.forgetOld();
        });
    }
}
