package fi.merkitys.actions;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people have agreed to do. Whoever did not take part finds nothing here. */
@Repository
@Transactional
public class AgreedActions {
    private static final String ACTIONS = """
        select a.id, a.what, a.owner_id, o.name as owner, a.due_on, a.origin_kind, a.origin_id,
               b.name as agreed_by, a.agreed_at, a.done_at, d.name as done_by
        from actions.action a
        join people.person o on o.id = a.owner_id
        join people.person b on b.id = a.agreed_by
        left join people.person d on d.id = a.done_by
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreedActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public ActionId agree(NewAction action, PersonId by) {
        return agree(action, by, clock.instant());
    }

    /** As it was at that moment. */
    public ActionId agree(NewAction action, PersonId by, Instant at) {
        return jdbc.sql("""
            insert into actions.action (what, owner_id, due_on, origin_kind, origin_id, seen_by, agreed_by, agreed_at)
            values (:what, :owner, :due, :kind, :origin, :seenBy, :by, :at)
            returning id
            """)
                .param("what", action.what())
                .param("owner", action.owner().value())
                .param("due", action.due())
                .param("kind", action.origin().kind().key())
                .param("origin", action.origin().id())
                .param("seenBy", ids(action.seenBy()))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ActionId(row.getLong(1)))
                .single();
    }

    @Transactional(readOnly = true)
    public List<AgreedAction> openOf(PersonId owner) {
        return jdbc.sql(ACTIONS + "where a.owner_id = :owner and a.done_at is null order by a.due_on, a.id")
                .param("owner", owner.value())
                .query(AgreedActions::action)
                .list();
    }

    /** Open ones of others in which somebody took part. */
    @Transactional(readOnly = true)
    public List<AgreedAction> openWith(PersonId person) {
        return jdbc.sql(ACTIONS + """
            where a.seen_by @> array[:person]
              and a.owner_id <> :person
              and a.done_at is null
            order by a.due_on, a.id
            """)
                .param("person", person.value())
                .query(AgreedActions::action)
                .list();
    }

    /** Open ones that these two agreed, wherever: what they look at when they meet. */
    @Transactional(readOnly = true)
    public List<AgreedAction> openBetween(PersonId one, PersonId other) {
        return jdbc.sql(ACTIONS + """
            where a.seen_by @> array[:one, :other]
              and a.owner_id in (:one, :other)
              and a.done_at is null
            order by a.due_on, a.id
            """)
                .param("one", one.value())
                .param("other", other.value())
                .query(AgreedActions::action)
                .list();
    }

    @Transactional(readOnly = true)
    public List<AgreedAction> of(Origin origin) {
        return jdbc.sql(ACTIONS + "where a.origin_kind = :kind and a.origin_id = :id order by a.due_on, a.id")
                .param("kind", origin.kind().key())
                .param("id", origin.id())
                .query(AgreedActions::action)
                .list();
    }

    /** The latest that somebody has done, the newest first. */
    @Transactional(readOnly = true)
    public List<AgreedAction> doneBy(PersonId owner, int most) {
        return jdbc.sql(ACTIONS + """
            where a.owner_id = :owner
              and a.done_at is not null
            order by a.done_at desc, a.id desc
            limit :most
            """)
                .param("owner", owner.value())
                .param("most", most)
                .query(AgreedActions::action)
                .list();
    }

    /** Everything in which the viewer took part, the oldest first. */
    @Transactional(readOnly = true)
    List<AgreedAction> all(PersonId person) {
        return jdbc.sql(ACTIONS + "where a.seen_by @> array[:person] order by a.id")
                .param("person", person.value())
                .query(AgreedActions::action)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<AgreedAction> find(ActionId id, Viewer viewer) {
        return jdbc.sql(ACTIONS + "where a.id = :id and a.seen_by @> array[:viewer]")
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .query(AgreedActions::action)
                .optional();
    }

    /** By whoever took part; one that is done already stays as it was. */
    public void complete(ActionId id, PersonId by) {
        complete(id, by, clock.instant());
    }

    /** As it was at that moment. */
    public void complete(ActionId id, PersonId by, Instant at) {
        jdbc.sql("""
            update actions.action
            set done_at = :at, done_by = :by
            where id = :id
              and seen_by @> array[:by]
              and done_at is null
            """)
                .param("id", id.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void reopen(ActionId id, PersonId by) {
        jdbc.sql("""
            update actions.action
            set done_at = null, done_by = null
            where id = :id
              and seen_by @> array[:by]
            """).param("id", id.value()).param("by", by.value()).update();
    }

    private static Long[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).sorted().toArray(Long[]::new);
    }

    private static AgreedAction action(ResultSet row, int number) throws SQLException {
        return new AgreedAction(
                new ActionId(row.getLong("id")),
                row.getString("what"),
                new PersonId(row.getLong("owner_id")),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                new Origin(Origin.Kind.of(row.getString("origin_kind")), row.getLong("origin_id")),
                row.getString("agreed_by"),
                row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
                done(row));
    }

    private static AgreedAction.@Nullable Done done(ResultSet row) throws SQLException {
        var at = row.getObject("done_at", OffsetDateTime.class);
        return at == null ? null : new AgreedAction.Done(at.toInstant(), row.getString("done_by"));
    }
}
