package fi.merkitys.voice.clocks;

import static fi.merkitys.voice.clocks.HandOver.person;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notices;
import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Timer;
import fi.merkitys.voice.clocks.Reached.Move;
import fi.merkitys.workdays.WorkCalendar;
import fi.merkitys.workdays.WorkCalendars;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Looks at the clocks that have something to do, some thousands at a time, each in one transaction with what it tells: what
 * a node has taken the others pass over, and what a broken node had begun is begun anew.
 */
@Service
public class RunClocks {
    private static final LocalTime BEFORE_WORK = LocalTime.of(6, 15);
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final HandOver leavers;
    private final TellOfClocks tell;
    private final WholeOrganisation whole;
    private final Clock clock;

    RunClocks(
            JdbcClient jdbc,
            WorkCalendars calendars,
            HandOver leavers,
            Notices notices,
            WholeOrganisation whole,
            Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.leavers = leavers;
        this.tell = new TellOfClocks(notices);
        this.whole = whole;
        this.clock = clock;
    }

    /** Again on the same day it finds nothing to do. */
    public void now() {
        while (whole.write(leavers::some)) {
            // as long as there are any
        }
        while (whole.write(this::moveSome)) {
            // as long as there are any
        }
    }

    private boolean moveSome() {
        var today = LocalDate.now(clock);
        var reached = jdbc.sql("select * from voice.reached(:today, :most)")
                .param("today", today)
                .param("most", AT_ONCE)
                .query(RunClocks::reached)
                .list();
        if (reached.isEmpty()) {
            return false;
        }
        var owners = calendars.of(reached.stream().map(Reached::owner).collect(Collectors.toSet()), today);
        var moves = new LinkedHashMap<Reached, Move>();
        var usual = WorkCalendar.usual(Set.of());
        reached.forEach(one -> moves.put(one, one.next(today, owners.getOrDefault(one.owner(), usual))));
        move(moves);
        tell.of(moves);
        return reached.size() == AT_ONCE;
    }

    private void move(Map<Reached, Move> moves) {
        jdbc.sql("""
            select voice.moved(
              :ids, cast(:days as date[]), cast(:stages as smallint[]), cast(:who as bigint[]), :kinds, :now)
            """)
                .param("ids", moves.keySet().stream().map(Reached::id).toArray(Long[]::new))
                .param("days", moves.values().stream().map(RunClocks::day).toArray(String[]::new))
                .param("stages", moves.values().stream().map(Move::stage).toArray(Integer[]::new))
                .param(
                        "who",
                        moves.keySet().stream().map(one -> id(one.supervisor())).toArray(Long[]::new))
                .param(
                        "kinds",
                        moves.values().stream()
                                .map(move -> move.ring().name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> number)
                .list();
    }

    private static @Nullable String day(Move move) {
        var on = move.on();
        return on == null ? null : on.toString();
    }

    private static @Nullable Long id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static Reached reached(ResultSet row, int number) throws SQLException {
        return new Reached(
                row.getLong("id"),
                new PersonId(row.getLong("owner_id")),
                person(row, "supervisor_id"),
                person(row, "raiser_id"),
                person(row, "doer_id"),
                Timer.Waits.of(row.getString("clock")),
                row.getObject("due_by", LocalDate.class),
                row.getInt("stage"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job runClocksOfVoice(RunClocks clocks) {
            return new Job("voice-clocks", Schedules.daily(BEFORE_WORK), clocks::now);
        }
    }
}
