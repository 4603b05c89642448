package fi.merkitys.actions;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was agreed before, many at a time, by one who took part. */
@Repository
@Transactional
public class EarlierActions {
    private final JdbcClient jdbc;
    private final Clock clock;

    EarlierActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(List<EarlierAction> earlier, PersonId by) {
        jdbc.sql("""
            insert into actions.action (
              what, owner_id, due_on, origin_kind, origin_id, seen_by, agreed_by, agreed_at, done_at, done_by
            )
            select e.what, e.owner_id, e.due_on, e.origin_kind, e.origin_id, array[e.owner_id, e.with_id], :by, e.agreed_at,
                   case when e.done then greatest(e.agreed_at, (e.due_on + time '12:00') at time zone :zone) end,
                   case when e.done then cast(:by as bigint) end
            from unnest(
              cast(:whats as text[]), cast(:owners as bigint[]), cast(:dues as date[]), cast(:kinds as text[]),
              cast(:origins as bigint[]), cast(:withs as bigint[]), cast(:agreed as timestamptz[]), cast(:done as boolean[])
            ) as e(what, owner_id, due_on, origin_kind, origin_id, with_id, agreed_at, done)
            """)
                .param("by", by.value())
                .param("zone", clock.getZone().getId())
                .param("whats", texts(earlier, EarlierAction::what))
                .param("owners", texts(earlier, EarlierAction::owner))
                .param("dues", texts(earlier, EarlierAction::due))
                .param("kinds", texts(earlier, one -> one.origin().kind().key()))
                .param("origins", texts(earlier, one -> one.origin().id()))
                .param("withs", texts(earlier, EarlierAction::with))
                .param("agreed", texts(earlier, EarlierAction::agreedAt))
                .param("done", texts(earlier, EarlierAction::done))
                .update();
    }

    private static String[] texts(List<EarlierAction> earlier, Function<EarlierAction, Object> column) {
        return earlier.stream().map(column).map(Object::toString).toArray(String[]::new);
    }
}
