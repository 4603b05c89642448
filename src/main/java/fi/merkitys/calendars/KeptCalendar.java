package fi.merkitys.calendars;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Invitations with their answers, addresses, and when somebody is busy elsewhere. */
@Component
class KeptCalendar implements KeptData {
    private final CalendarOfPerson calendar;

    KeptCalendar(CalendarOfPerson calendar) {
        this.calendar = calendar;
    }

    @Override
    public Category category() {
        return Category.CALENDAR;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(calendar.invitations(person) + calendar.addresses(person));
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("what", "from", "until", "state", "detail"));
        for (var kept : calendar.all(person)) {
            to.row(Arrays.asList(kept.what(), kept.from(), kept.until(), kept.state(), kept.detail()));
        }
    }
}
