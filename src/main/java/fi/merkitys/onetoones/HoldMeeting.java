package fi.merkitys.onetoones;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Notes that two people have met. */
@Repository
class HoldMeeting {
    private final JdbcClient jdbc;

    HoldMeeting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that was held already stays as it was. */
    @Transactional
    public void asOf(Meeting meeting, Instant at) {
        jdbc.sql("""
            update onetoones.meeting
            set state = 'held', held_at = :at, changed_at = :at, sequence = sequence + 1
            where id = :meeting
              and state = 'planned'
            """)
                .param("meeting", meeting.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
