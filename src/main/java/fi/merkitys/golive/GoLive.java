package fi.merkitys.golive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether figures of people may be used. Asked afresh each time: who withdraws it need not wait. */
@Repository
public class GoLive {
    private final JdbcClient jdbc;
    private final Clock clock;

    GoLive(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isOn() {
        return !(state() instanceof Off);
    }

    public State state() {
        return jdbc.sql("""
            select exists (select from golive.checklist where withdrawn_at is null) as filled,
                   (select until_day from golive.grace where until_day >= :today) as grace
            """)
                .param("today", LocalDate.now(clock))
                .query(GoLive::read)
                .single();
    }

    private static State read(ResultSet row, int number) throws SQLException {
        if (row.getBoolean("filled")) {
            return new Filled();
        }
        var until = row.getObject("grace", LocalDate.class);
        return until == null ? new Off() : new Grace(until);
    }

    /** How it stands. */
    public sealed interface State {}

    public record Filled() implements State {}

    /** @param until the last day on which figures are used without a checklist, because they were before there was one */
    public record Grace(LocalDate until) implements State {}

    public record Off() implements State {}
}
