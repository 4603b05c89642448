package fi.merkitys.calendars;

import fi.merkitys.calendars.Appointment.Kind;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Arguments;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Invites people to meetings by e-mail, tells them when one moves or is off, and knows what they answered. What is far
 * ahead is told when it comes nearer: nobody gets the letters of a whole year on one day.
 */
@Service
public class Invitations {
    private static final Duration AHEAD = Duration.ofDays(60);
    private static final int AT_ONCE = 1000;
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Clock clock;

    Invitations(JdbcClient jdbc, WholeOrganisation whole, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.clock = clock;
    }

    /**
     * Meetings that are new, have changed or were cancelled, in the transaction of whoever planned them. Times of one's own
     * are only in the feed.
     */
    public void send(Collection<Appointment> changed) {
        var meetings = changed.stream()
                .filter(one -> one.kind() == Kind.MEETING && one.attendee() != null)
                .toList();
        for (int from = 0; from < meetings.size(); from += AT_ONCE) {
            var some = meetings.subList(from, Math.min(meetings.size(), from + AT_ONCE));
            whole.run(() -> keep(some));
        }
    }

    private void keep(List<Appointment> meetings) {
        withdrawFromOthers(meetings);
        jdbc.sql("""
            insert into calendars.invitation as i (
              uid, person_id, organiser_id, sequence, from_at, until_at, state, title_key, title_args, path, send_at
            )
            select g.uid, g.person_id, g.organiser_id, g.sequence, g.from_at, g.until_at, g.state, g.title_key,
                   cast(g.title_args as jsonb), g.path, greatest(:now, g.from_at - cast(:ahead as interval))
            from unnest(cast(:uids as uuid[]), cast(:people as bigint[]), cast(:organisers as bigint[]),
                        cast(:sequences as integer[]), cast(:from as timestamptz[]), cast(:until as timestamptz[]),
                        cast(:states as text[]), cast(:keys as text[]), cast(:args as text[]), cast(:paths as text[]))
              as g(uid, person_id, organiser_id, sequence, from_at, until_at, state, title_key, title_args, path)
            on conflict (uid, person_id) do update
            set organiser_id = excluded.organiser_id,
                sequence = excluded.sequence,
                from_at = excluded.from_at,
                until_at = excluded.until_at,
                state = excluded.state,
                title_key = excluded.title_key,
                title_args = excluded.title_args,
                path = excluded.path,
                send_at = case
                  when i.told_sequence is not null then :now
                  when excluded.state = 'cancelled' then null
                  else excluded.send_at
                end,
                -- Another time is another question.
                answer = case when i.from_at = excluded.from_at and i.state = excluded.state then i.answer end,
                answered_at = case when i.from_at = excluded.from_at and i.state = excluded.state then i.answered_at end
            where excluded.sequence > i.sequence
               or excluded.state <> i.state
            """)
                .param("uids", each(meetings, one -> one.uid().toString()))
                .param("people", meetings.stream().map(Invitations::attendee).toArray(Long[]::new))
                .param(
                        "organisers",
                        meetings.stream().map(one -> one.organiser().value()).toArray(Long[]::new))
                .param("sequences", meetings.stream().map(Appointment::sequence).toArray(Integer[]::new))
                .param("from", each(meetings, one -> one.from().toString()))
                .param("until", each(meetings, one -> one.until().toString()))
                .param("states", each(meetings, one -> one.state().key()))
                .param("keys", each(meetings, Appointment::titleKey))
                .param("args", each(meetings, one -> Arguments.written(one.titleArgs())))
                .param("paths", each(meetings, Appointment::path))
                .param("ahead", AHEAD.toDays() + " days")
                .param("now", now())
                .update();
    }

    /** Whoever was to be there before somebody else took the place. */
    private void withdrawFromOthers(List<Appointment> meetings) {
        jdbc.sql("""
            update calendars.invitation i
            set state = 'cancelled', sequence = g.sequence,
                send_at = case when i.told_sequence is null then null else :now end
            from unnest(cast(:uids as uuid[]), cast(:people as bigint[]), cast(:sequences as integer[]))
              as g(uid, person_id, sequence)
            where i.uid = g.uid
              and i.person_id <> g.person_id
              and i.state = 'planned'
            """)
                .param("uids", each(meetings, one -> one.uid().toString()))
                .param("people", meetings.stream().map(Invitations::attendee).toArray(Long[]::new))
                .param("sequences", meetings.stream().map(Appointment::sequence).toArray(Integer[]::new))
                .param("now", now())
                .update();
    }

    private static Long attendee(Appointment meeting) {
        var attendee = meeting.attendee();
        return attendee == null ? 0 : attendee.value();
    }

    private static String[] each(List<Appointment> meetings, Function<Appointment, String> text) {
        return meetings.stream().map(text).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
