package fi.merkitys.onetoones;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.onetoones.SeriesToSettle.Settlement;
import fi.merkitys.onetoones.scheduling.Pair;
import fi.merkitys.onetoones.scheduling.Scheduler;
import fi.merkitys.people.PeopleChanged;
import fi.merkitys.workdays.PublicHolidays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who gets another supervisor goes on with the new one, in a series of its own: what the two before wrote stays theirs. A
 * series ends with whoever leaves; where the supervisor leaves, it waits for the next. What
 * was planned once ends as a series does.
 */
@Service
public class FollowPeople {
    private static final Logger log = LoggerFactory.getLogger(FollowPeople.class);

    private final SeriesToSettle series;
    private final WrittenMeetings written;
    private final WriteMeetings write;
    private final ReadAvailability availability;
    private final PublicHolidays holidays;
    private final WholeOrganisation whole;
    private final TellOfMeetings tell;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate afresh;
    private final Clock clock;

    FollowPeople(
            SeriesToSettle series,
            WrittenMeetings written,
            WriteMeetings write,
            ReadAvailability availability,
            PublicHolidays holidays,
            WholeOrganisation whole,
            TellOfMeetings tell,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.series = series;
        this.written = written;
        this.write = write;
        this.availability = availability;
        this.holidays = holidays;
        this.whole = whole;
        this.tell = tell;
        this.events = events;
        this.afresh = new TransactionTemplate(transactions);
        this.afresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** In a transaction of its own: people have changed, whatever comes of this. The daily look tries again. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(PeopleChanged event) {
        try {
            afresh.executeWithoutResult(status -> whole.run(this::settle));
        } catch (RuntimeException e) {
            log.warn("One-to-ones have not followed a change of people; tomorrow they will be looked at again", e);
        }
    }

    /** Also once a day: somebody's last day comes without anybody's doing anything. */
    @Transactional
    public void now() {
        whole.run(this::settle);
    }

    /** What the day needs. */
    @Transactional
    void daily() {
        whole.run(() -> {
            settle();
            tell.comeNear();
        });
    }

    private void settle() {
        events.publishEvent(new MeetingsChanged(MeetingsChanged.What.OFF, written.dropStrayed(clock.instant()), null));
        var today = LocalDate.now(clock);
        var settlements = series.all(today);
        if (settlements.isEmpty()) {
            return;
        }
        write.hold();
        for (var settlement : settlements) {
            if (settlement.ends() != null) {
                written.endSeries(settlement.series(), settlement.ends(), clock.instant());
            }
        }
        var dropped = written.drop(series.pointless(), MeetingState.CANCELLED, true, clock.instant());
        events.publishEvent(new MeetingsChanged(MeetingsChanged.What.OFF, dropped, null));
        goOn(settlements, today.plusDays(1));
    }

    /** Those who planned alike are planned together. */
    private void goOn(List<Settlement> settlements, LocalDate from) {
        var alike = new LinkedHashMap<Planning, List<Pair>>();
        for (var settlement : settlements) {
            var begins = settlement.from().isAfter(from) ? settlement.from() : from;
            if (settlement.next() != null && settlement.until().isAfter(begins)) {
                alike.computeIfAbsent(
                                new Planning(
                                        false, settlement.rhythm(), settlement.lengths(), begins, settlement.until()),
                                any -> new ArrayList<>())
                        .add(new Pair(settlement.next(), settlement.employee()));
            }
        }
        alike.forEach(this::plan);
    }

    private void plan(Planning planning, List<Pair> pairs) {
        var people = pairs.stream()
                .flatMap(pair -> Stream.of(pair.host(), pair.employee()))
                .distinct()
                .toList();
        var scheduler = new Scheduler(
                availability.of(people, planning.from(), planning.until(), Set.of()),
                new Scheduler.Holidays(holidays.between(planning.from(), planning.until())),
                planning.from(),
                planning.until(),
                clock.getZone());
        var placed =
                scheduler.plan(pairs, planning.rhythm(), planning.lengths()).placed();
        events.publishEvent(
                new MeetingsChanged(MeetingsChanged.What.PLANNED, write.series(pairs, planning, placed, null), null));
    }
}
