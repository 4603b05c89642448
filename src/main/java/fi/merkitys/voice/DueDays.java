package fi.merkitys.voice;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Progress.Deadlines;
import fi.merkitys.voice.routes.Category;
import fi.merkitys.workdays.WorkCalendar;
import fi.merkitys.workdays.WorkCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when an owner has to say something, in their own days of work. */
@Component
class DueDays {
    private final WorkCalendars calendars;
    private final Clock clock;

    DueDays(WorkCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    Deadlines of(PersonId owner, @Nullable Category category) {
        return of(owner, category, LocalDate.now(clock));
    }

    Deadlines of(PersonId owner, @Nullable Category category, LocalDate from) {
        var in = category == null ? Category.NONE : category;
        var calendar = calendar(owner, from);
        return new Deadlines(calendar.after(from, in.replyDays()), calendar.after(from, in.answerDays()));
    }

    /** What is offered as the day of a yes. */
    LocalDate offered(PersonId owner, @Nullable Category category) {
        var today = LocalDate.now(clock);
        return calendar(owner, today).after(today, (category == null ? Category.NONE : category).doneDays());
    }

    private WorkCalendar calendar(PersonId owner, LocalDate from) {
        return calendars.of(List.of(owner), from).getOrDefault(owner, WorkCalendar.usual(Set.of()));
    }
}
