package fi.merkitys.notifications;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People's mornings on another day. */
public final class MorningsAt {
    private MorningsAt() {}

    public static Mornings clock(JdbcClient jdbc, Clock then) {
        return new Mornings(jdbc, then);
    }
}
