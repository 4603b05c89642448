package fi.merkitys.onetoones;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** When somebody met whom, and whether. */
@Component
class KeptOneToOnes implements KeptData {
    /** Before the first and after the last. */
    private static final Instant EARLY = Instant.EPOCH;

    private static final Instant LATE = Instant.parse("9999-01-01T00:00:00Z");

    private final Meetings meetings;
    private final Reasons reasons;

    KeptOneToOnes(Meetings meetings, Reasons reasons) {
        this.meetings = meetings;
        this.reasons = reasons;
    }

    @Override
    public Category category() {
        return Category.ONE_TO_ONES;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(meetings.countOf(person));
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        var why = reasons.of(person);
        to.columns(List.of("host", "employee", "starts_at", "minutes", "planned_for", "state", "held_at", "reason"));
        for (var meeting : meetings.of(person, EARLY, LATE)) {
            to.row(Arrays.asList(
                    meeting.hostName(),
                    meeting.employeeName(),
                    meeting.startsAt(),
                    meeting.length().toMinutes(),
                    meeting.dueAt(),
                    meeting.state().key(),
                    meeting.heldAt(),
                    why.get(meeting.id())));
        }
    }
}
