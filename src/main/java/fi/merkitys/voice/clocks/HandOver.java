package fi.merkitys.voice.clocks;

import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import fi.merkitys.voice.routes.Routing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an owner who works here no more leaves behind goes to somebody who does; they and the raiser are told. */
@Component
@Transactional
class HandOver {
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Routing routing;
    private final Notices notices;
    private final Clock clock;

    HandOver(JdbcClient jdbc, Routing routing, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.routing = routing;
        this.notices = notices;
        this.clock = clock;
    }

    private record Orphan(long id, Routing.Raised raised) {}

    /**
     * One by one: each goes to whoever has the fewest by then. There are few.
     *
     * @return whether there may be more
     */
    boolean some() {
        var orphans = jdbc.sql("select * from voice.orphans(:today, :most)")
                .param("today", LocalDate.now(clock))
                .param("most", AT_ONCE)
                .query(HandOver::orphan)
                .list();
        orphans.forEach(this::handOver);
        return orphans.size() == AT_ONCE;
    }

    private void handOver(Orphan orphan) {
        var owner = routing.ownerOf(orphan.raised());
        jdbc.sql("select voice.hand_over(:item, :owner, :now)")
                .param("item", orphan.id())
                .param("owner", owner.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> number)
                .list();
        tell(orphan.id(), owner, orphan.raised().raiser());
    }

    private void tell(long item, PersonId owner, @Nullable PersonId raiser) {
        var path = "/voice/" + item;
        notices.tell(new Notice(owner, Topic.VOICE, "voice.notice.waits", List.of(), path));
        if (raiser != null && !raiser.equals(owner)) {
            notices.tell(new Notice(raiser, Topic.VOICE, "voice.notice.handedOver", List.of(), path));
        }
    }

    private static Orphan orphan(ResultSet row, int number) throws SQLException {
        return new Orphan(
                row.getLong("id"),
                new Routing.Raised(
                        row.getObject("category_id", Long.class),
                        row.getObject("client_id", Long.class),
                        row.getObject("queue_id", Integer.class),
                        person(row, "raiser_id")));
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new PersonId(id);
    }
}
