package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Pair;
import fi.merkitys.onetoones.scheduling.Scheduler;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One of the two finds another time, for one meeting or for all that follow as well. */
@Service
@Transactional
public class MoveMeeting {
    /** How far from the wished day the following ones may come to lie. */
    private static final int NEAR_IN_DAYS = 10;

    private final WrittenMeetings written;
    private final WriteMeetings write;
    private final TimesOfTwo times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveMeeting(
            WrittenMeetings written,
            WriteMeetings write,
            TimesOfTwo times,
            ApplicationEventPublisher events,
            Clock clock) {
        this.written = written;
        this.write = write;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** @param left how many of the following found no time near and stay where they are */
    public record Moved(int meetings, int left) implements Outcome {}

    /**
     * @param words the key of what to do about it
     * @param proposal the next time that both have, or none
     */
    public record Refused(String words, @Nullable LocalDateTime proposal) implements Outcome {}

    /** @param rest whether all that follow move by as many days, to the same time of the day */
    public Outcome to(Meeting meeting, LocalDateTime to, boolean rest, Viewer viewer) {
        write.hold();
        var all = rest ? written.restOf(meeting) : List.of(meeting);
        if (!meeting.isOf(viewer) || !meeting.isPlanned()) {
            return new Refused("onetoones.problem.over", null);
        }
        if (rest && !meeting.isHostedBy(viewer.id())) {
            return new Refused("onetoones.problem.host", null);
        }
        if (!to.isAfter(LocalDateTime.now(clock))) {
            return new Refused("onetoones.problem.past", null);
        }
        var pair = new Pair(meeting.host(), meeting.employee());
        var scheduler = scheduler(pair, all, to.toLocalDate());
        var lengths = lengths(meeting);
        if (!scheduler.take(pair, lengths, to)) {
            return new Refused("onetoones.problem.clash", times.near(scheduler, pair, lengths, to));
        }
        var moved = new LinkedHashMap<Meeting, LocalDateTime>();
        moved.put(meeting, to);
        var days = ChronoUnit.DAYS.between(local(meeting).toLocalDate(), to.toLocalDate());
        var following = all.stream().skip(1).toList();
        for (var next : following) {
            var wished = local(next).toLocalDate().plusDays(days).atTime(to.toLocalTime());
            scheduler.takeNear(pair, lengths, wished, NEAR_IN_DAYS).ifPresent(time -> moved.put(next, time));
        }
        events.publishEvent(new MeetingsChanged(
                MeetingsChanged.What.MOVED, written.move(moved, following, clock.instant()), viewer.id()));
        return new Moved(moved.size(), all.size() - moved.size());
    }

    /** The nearest time that both have, where the present one has come to be impossible. */
    @Transactional(readOnly = true)
    public @Nullable LocalDateTime proposal(Meeting meeting) {
        var wished = local(meeting);
        var pair = new Pair(meeting.host(), meeting.employee());
        return times.near(scheduler(pair, List.of(meeting), wished.toLocalDate()), pair, lengths(meeting), wished);
    }

    private Scheduler scheduler(Pair pair, List<Meeting> all, LocalDate to) {
        return times.around(
                pair,
                to,
                local(all.getLast()).toLocalDate(),
                all.stream().map(Meeting::id).collect(Collectors.toSet()));
    }

    private static Lengths lengths(Meeting meeting) {
        return new Lengths(
                (int) meeting.length().toMinutes(), (int) meeting.preparation().toMinutes(), (int)
                        meeting.followUp().toMinutes());
    }

    private LocalDateTime local(Meeting meeting) {
        return LocalDateTime.ofInstant(meeting.startsAt(), clock.getZone());
    }
}
