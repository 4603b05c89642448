package fi.merkitys.notifications;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settles for each new notice by what else it is told, and when: as its reader wants it, and within their hours. */
@Component
class Sorting {
    private static final int AT_ONCE = 1000;
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Outbox outbox;
    private final Clock clock;

    Sorting(JdbcClient jdbc, WholeOrganisation whole, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Another node that does the same meanwhile takes others. */
    void all() {
        int sorted = AT_ONCE;
        while (sorted == AT_ONCE) {
            sorted = whole.write(this::some);
        }
    }

    private int some() {
        var told = jdbc.sql("""
            with fresh as (
              update notifications.notice n
              set sorted = true
              from (
                select id from notifications.notice where not sorted order by id limit :most for update skip locked
              ) u
              where n.id = u.id
              returning n.id, n.person_id, n.topic
            )
            select s.id, s.person_id, s.topic, p.id is not null as here, p.email is not null as reachable,
                   coalesce(p.workdays, 0) as workdays,
                   coalesce(h.from_time, t.from_time) as from_time, coalesce(h.until_time, t.until_time) as until_time,
                   h.chat is not null as chats, w.mail, coalesce(w.chat, true) as wants_chat
            from fresh s
            left join people.person p on p.id = s.person_id
              and not p.erased
              and (p.left_on is null or p.left_on >= current_date)
            left join notifications.hours h on h.person_id = s.person_id
            left join notifications.shift_hours t on t.shift = lower(p.shift)
            left join notifications.preference w on w.person_id = s.person_id and w.topic = s.topic
            """).param("most", AT_ONCE).query(this::dispatches).list();
        dispatch(told.stream().flatMap(List::stream).toList());
        return told.size();
    }

    /** By what it is told at which time. */
    private record Dispatch(long notice, long person, Channel channel, boolean digest, Instant due) {}

    /** Nothing more is told to whoever is not here any more. */
    private List<Dispatch> dispatches(ResultSet row, int number) throws SQLException {
        var notice = row.getLong("id");
        var person = row.getLong("person_id");
        var hours = Mornings.hours(row);
        var zone = clock.getZone();
        var dispatches = new ArrayList<Dispatch>();
        var rhythm = rhythm(row.getString("mail"), Topic.of(row.getString("topic")));
        if (outbox.on() && row.getBoolean("reachable") && rhythm != Rhythm.OFF) {
            var due =
                    rhythm.isDigest() ? hours.digest(clock.instant(), rhythm, zone) : hours.open(clock.instant(), zone);
            dispatches.add(new Dispatch(notice, person, Channel.MAIL, rhythm.isDigest(), due));
        }
        if (row.getBoolean("chats") && row.getBoolean("wants_chat")) {
            dispatches.add(new Dispatch(notice, person, Channel.CHAT, false, hours.open(clock.instant(), zone)));
        }
        return row.getBoolean("here") ? dispatches : List.of();
    }

    private static Rhythm rhythm(@Nullable String chosen, Topic topic) {
        var rhythm = chosen == null ? topic.usual() : Rhythm.of(chosen);
        return rhythm == Rhythm.OFF && !topic.mayBeOff() ? topic.usual() : rhythm;
    }

    private void dispatch(List<Dispatch> all) {
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into notifications.dispatch (notice_id, person_id, channel, digest, due_at)
            select g.notice_id, g.person_id, g.channel, g.digest, g.due_at
            from unnest(cast(:notices as bigint[]), cast(:people as bigint[]), cast(:channels as text[]),
                        cast(:digests as boolean[]), cast(:due as timestamptz[]))
              as g(notice_id, person_id, channel, digest, due_at)
            """)
                .param("notices", all.stream().map(Dispatch::notice).toArray(Long[]::new))
                .param("people", all.stream().map(Dispatch::person).toArray(Long[]::new))
                .param("channels", all.stream().map(one -> one.channel().key()).toArray(String[]::new))
                .param("digests", all.stream().map(Dispatch::digest).toArray(Boolean[]::new))
                .param(
                        "due",
                        all.stream()
                                .map(one -> one.due().atOffset(ZoneOffset.UTC).toString())
                                .toArray(String[]::new))
                .update();
    }
}
