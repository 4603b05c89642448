package fi.merkitys.onetoones.kinds;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to plan a talk, so that nothing of it is lost.
 *
 * @param person none before somebody is chosen
 * @param problem the key of what is wrong, or none
 * @param proposal when both have time instead, or none
 */
public record PlanTalkForm(
        @Nullable PersonId person,
        TalkKind kind,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable String problem,
        @Nullable LocalDateTime proposal) {
    PlanTalkForm wrong(String words, @Nullable LocalDateTime instead) {
        return new PlanTalkForm(person, kind, day, time, words, instead);
    }

    @Nullable
    LocalDateTime at() {
        return day == null || time == null ? null : day.atTime(time);
    }

    public String dayText() {
        return day == null ? "" : day.toString();
    }

    public String timeText() {
        return time == null ? "" : time.withSecond(0).withNano(0).toString();
    }
}
