package fi.merkitys.instructions.reminders;

import fi.merkitys.instructions.reminders.Reached.Ring;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One notice for each person, however many guides there are. */
final class TellOwners {
    private static final String MINE = "/instructions?of=mine";
    private final Notices notices;

    TellOwners(Notices notices) {
        this.notices = notices;
    }

    void of(List<Reached> reached, LocalDate today) {
        var all = new ArrayList<Notice>();
        all.addAll(counted(reached, today, Ring.REVIEW_NEAR, Reached::owner, "instructions.notice.near"));
        all.addAll(counted(reached, today, Ring.REVIEW_PAST, Reached::owner, "instructions.notice.past"));
        all.addAll(counted(reached, today, Ring.REPAIR_LATE, Reached::repairer, "instructions.notice.late"));
        all.addAll(counted(reached, today, Ring.REPAIR_LATE, TellOwners::otherOwner, "instructions.notice.given.late"));
        notices.tell(all);
    }

    /** Where somebody else was to mend it. */
    private static @Nullable PersonId otherOwner(Reached reached) {
        return reached.owner().equals(reached.repairer()) ? null : reached.owner();
    }

    private static List<Notice> counted(
            List<Reached> reached, LocalDate today, Ring ring, Function<Reached, @Nullable PersonId> whom, String key) {
        return reached.stream()
                .filter(one -> one.rings(today).contains(ring))
                .map(whom)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> notice(entry.getKey(), key, entry.getValue()))
                .toList();
    }

    /** To those who have them now. */
    void handedOver(Map<PersonId, Long> owners) {
        notices.tell(owners.entrySet().stream()
                .map(entry -> notice(entry.getKey(), "instructions.notice.owner", entry.getValue()))
                .toList());
    }

    private static Notice notice(PersonId to, String key, long many) {
        return new Notice(to, Topic.INSTRUCTIONS, key, List.of(many), MINE);
    }
}
