package fi.merkitys.onetoones;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, so that nothing of it is lost.
 *
 * @param words the key of what is wrong, or none
 * @param field beside which it is told: time, skip, cancel or hold
 * @param proposal a time that both have instead, or none
 */
public record MeetingForm(
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        boolean rest,
        String reason,
        @Nullable String words,
        String field,
        @Nullable LocalDateTime proposal) {
    static MeetingForm at(LocalDateTime time) {
        return new MeetingForm(time.toLocalDate(), time.toLocalTime(), false, "", null, "", null);
    }

    MeetingForm wrong(String problem, String where, @Nullable LocalDateTime instead) {
        return new MeetingForm(day, time, rest, reason, problem, where, instead);
    }

    public @Nullable String problemOf(String which) {
        return field.equals(which) ? words : null;
    }

    public String dayText() {
        return day == null ? "" : day.toString();
    }

    public String timeText() {
        return time == null ? "" : time.withSecond(0).withNano(0).toString();
    }
}
