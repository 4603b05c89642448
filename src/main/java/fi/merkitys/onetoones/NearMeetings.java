package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that somebody has to think of now, before or after, by one question. */
@Repository
class NearMeetings {
    private static final MeetingRow ROW = new MeetingRow();
    private static final Duration AHEAD = Duration.ofDays(7);
    /** Older ones are history. */
    private static final Duration TO_FOLLOW_UP = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    NearMeetings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param own the next one with whoever leads the person, however far off, or none
     * @param next all others within the week, the earliest first
     * @param unsaid whose time is over, and nobody has said yet whether they met; for the host, the last first
     * @param withoutFollowUp held, without a summary or a next date; for the host, the oldest first
     */
    record Near(@Nullable Meeting own, List<Meeting> next, List<Meeting> unsaid, List<Meeting> withoutFollowUp) {}

    @Transactional(readOnly = true)
    Near of(PersonId person) {
        var now = clock.instant();
        var all = jdbc.sql(MEETINGS + """
            where (
                :person in (m.host_id, m.employee_id)
                and m.starts_at >= :now
                and m.starts_at < :ahead
                and m.state = 'planned'
              )
              or m.id = (
                select n.id
                from onetoones.meeting n
                where n.employee_id = :person
                  and n.starts_at >= :now
                  and n.state = 'planned'
                order by n.starts_at, n.id
                limit 1
              )
              or (
                m.host_id = :person
                and m.starts_at > :unsaidSince
                and m.starts_at + make_interval(mins => m.minutes) < :now
                and (
                  m.state = 'planned'
                  or (
                    m.state = 'held'
                    and m.starts_at >= :heldSince
                    and m.imported_at is null
                    and not exists (
                      select from onetoones.talk t where t.meeting_id = m.id and t.next_confirmed and t.summary <> ''
                    )
                  )
                )
              )
            order by m.starts_at, m.id
            """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ahead", now.plus(AHEAD).atOffset(ZoneOffset.UTC))
                .param("unsaidSince", now.minus(ReadOneToOnes.UNSAID).atOffset(ZoneOffset.UTC))
                .param("heldSince", now.minus(TO_FOLLOW_UP).atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list();
        Predicate<Meeting> planned = Meeting::isPlanned;
        Predicate<Meeting> toCome = meeting -> isToCome(meeting, now);
        var coming = only(all, planned.and(toCome));
        var own = coming.stream()
                .filter(meeting -> meeting.employee().equals(person))
                .findFirst()
                .orElse(null);
        return new Near(
                own,
                only(coming, meeting -> !meeting.equals(own)),
                only(all, planned.and(toCome.negate())).stream()
                        .sorted(Comparator.comparing(Meeting::startsAt).reversed())
                        .toList(),
                only(all, planned.negate()));
    }

    boolean isSoon(Meeting meeting) {
        return meeting.startsAt().isBefore(clock.instant().plus(AHEAD));
    }

    private static boolean isToCome(Meeting meeting, Instant now) {
        return !meeting.startsAt().isBefore(now);
    }

    private static List<Meeting> only(List<Meeting> all, Predicate<Meeting> which) {
        return all.stream().filter(which).toList();
    }
}
