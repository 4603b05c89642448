package fi.merkitys.instructions.reminders;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notices;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reminds once of what has been reached, some thousands at a time, each in one transaction with what it tells: what a node has
 * taken the others pass over, and what a broken node had begun is begun anew.
 */
@Service
public class RemindOfInstructions {
    private static final LocalTime BEFORE_WORK = LocalTime.of(6, 20);
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final TellOwners tell;
    private final WholeOrganisation whole;
    private final Clock clock;

    RemindOfInstructions(JdbcClient jdbc, Notices notices, WholeOrganisation whole, Clock clock) {
        this.jdbc = jdbc;
        this.tell = new TellOwners(notices);
        this.whole = whole;
        this.clock = clock;
    }

    /** Again on the same day it finds nothing to do. */
    public void now() {
        whole.run(this::handOver);
        while (whole.write(this::remindSome)) {
            // as long as there are any
        }
    }

    private void handOver() {
        tell.handedOver(jdbc
                .sql("select id, owner_id from instructions.hand_over(:today, :now)")
                .param("today", LocalDate.now(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PersonId(row.getLong("owner_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(owner -> owner, Collectors.counting())));
    }

    private boolean remindSome() {
        var today = LocalDate.now(clock);
        var reached = jdbc.sql("select * from instructions.reached(:today, :most)")
                .param("today", today)
                .param("most", AT_ONCE)
                .query(RemindOfInstructions::reached)
                .list();
        remember(reached, today);
        tell.of(reached, today);
        return reached.size() == AT_ONCE;
    }

    private void remember(List<Reached> reached, LocalDate today) {
        jdbc.sql("select instructions.reminded(:ids, cast(:reviews as smallint[]), :repairs)")
                .param("ids", reached.stream().map(Reached::id).toArray(Long[]::new))
                .param(
                        "reviews",
                        reached.stream().map(one -> one.reviewToldAfter(today)).toArray(Integer[]::new))
                .param(
                        "repairs",
                        reached.stream().map(one -> one.repairToldAfter(today)).toArray(Boolean[]::new))
                .query((row, number) -> number)
                .list();
    }

    private static Reached reached(ResultSet row, int number) throws SQLException {
        var repairer = row.getObject("repairer_id", Long.class);
        return new Reached(
                row.getLong("id"),
                new PersonId(row.getLong("owner_id")),
                repairer == null ? null : new PersonId(repairer),
                row.getObject("review_on", LocalDate.class),
                row.getInt("review_told"),
                row.getObject("repair_by", LocalDate.class),
                row.getBoolean("repair_told"),
                row.getBoolean("changed"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Mornings {
        @Bean
        Job remindOfInstructions(RemindOfInstructions remind) {
            return new Job("instruction-reminders", Schedules.daily(BEFORE_WORK), remind::now);
        }
    }
}
