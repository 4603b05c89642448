package fi.merkitys.calendars;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Addresses and what was sent to the person; what was sent to others names them by their number alone. */
@Component
class ErasableCalendar implements Erasable {
    private final CalendarOfPerson calendar;

    ErasableCalendar(CalendarOfPerson calendar) {
        this.calendar = calendar;
    }

    @Override
    public List<Line> preview(Profile person) {
        return List.of(
                new Line(Category.CALENDAR, "invitations", calendar.invitations(person.id()), Fate.GOES),
                new Line(Category.CALENDAR, "calendarAddresses", calendar.addresses(person.id()), Fate.GOES));
    }

    @Override
    public void erase(Erasing erasing) {
        calendar.forget(erasing.id());
    }
}
