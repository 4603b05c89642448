package fi.merkitys.successes.rhythm;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how many days at work without thanks somebody is reminded of it, from {@code MERKITYS_RECOGNITION_*}. A choice, not
 * a finding of science.
 */
@ConfigurationProperties("merkitys.recognition")
public record Gaps(
        @DefaultValue("7") int nudgeDays,
        @DefaultValue("28") int alarmDays) {
    public static final Gaps DEFAULT = new Gaps(7, 28);

    public enum Wait {
        FRESH,
        NUDGE,
        ALARM;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Wait of(int days) {
        if (days >= alarmDays) {
            return Wait.ALARM;
        }
        return days >= nudgeDays ? Wait.NUDGE : Wait.FRESH;
    }
}
