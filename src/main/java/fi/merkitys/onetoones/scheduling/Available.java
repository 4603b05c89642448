package fi.merkitys.onetoones.scheduling;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * When somebody can meet others.
 *
 * @param workdays weekdays as bits, Monday is 1
 * @param hosting when they invite others
 * @param attending when others may invite them: their shift, where they work in one
 * @param country whose public holidays they have
 * @param firstDay when they begin to work here, or long ago
 * @param lastDay their last day, or far away
 * @param away days on which they are not at work
 * @param busy what they have to do already, with preparation and follow-up
 * @param hosted days on which they host a meeting already, once for each
 */
public record Available(
        PersonId id,
        int workdays,
        Hours hosting,
        Hours attending,
        String country,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Days> away,
        List<Busy> busy,
        List<LocalDate> hosted) {
    /** Both included. */
    public record Days(LocalDate from, LocalDate until) {}

    /** On the organisation's clock. */
    public record Busy(LocalDateTime from, LocalDateTime until) {}

    boolean worksOn(LocalDate day) {
        return (workdays >> (day.getDayOfWeek().getValue() - 1) & 1) == 1 && isHereOn(day);
    }

    boolean isHereOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** As if they were always here and had nothing to do. */
    Available atAnyTime() {
        return new Available(
                id,
                workdays,
                hosting,
                attending,
                country,
                LocalDate.MIN,
                LocalDate.MAX,
                List.of(),
                List.of(),
                List.of());
    }

    boolean isAwayOn(LocalDate day) {
        return away.stream().anyMatch(days -> !day.isBefore(days.from()) && !day.isAfter(days.until()));
    }
}
