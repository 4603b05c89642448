package fi.merkitys.voice;

import static fi.merkitys.voice.ItemRow.ITEMS;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was raised. The database gives out what is published, and what the viewer raised or answers for. */
@Repository
@Transactional
public class Items {
    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Item> find(ItemId id, Viewer viewer) {
        return about(viewer, "where i.id = :id")
                .param("id", id.value())
                .query(new ItemRow(viewer.id()))
                .optional();
    }

    /** For somebody who changes it: whoever else does waits. */
    Optional<Item> hold(ItemId id, Viewer viewer) {
        return jdbc.sql("select id from voice.item where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .flatMap(found -> find(id, viewer));
    }

    /** A page, the newest first, from before the given one. */
    @Transactional(readOnly = true)
    List<Item> page(Shelf shelf, Viewer viewer, @Nullable ItemId before, int most) {
        return about(viewer, shelf.clause())
                .param("before", before == null ? null : before.value(), Types.BIGINT)
                .param("most", most)
                .query(new ItemRow(viewer.id()))
                .list();
    }

    /** Of the viewer those about which something has happened that they have not seen. */
    @Transactional(readOnly = true)
    public List<Item> news(Viewer viewer, Instant since, int most) {
        return about(viewer, """
            where r.person_id = :viewer
              and i.state <> 'received'
              and exists (
                select
                from voice.event e
                where e.item_id = i.id and e.at > r.seen_at and e.kind not in ('given', 'unsatisfied', 'thanked')
              )
              and r.raised_at > :since
            order by r.raised_at desc, r.item_id desc
            limit :most
            """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(new ItemRow(viewer.id()))
                .list();
    }

    /** What waits for the viewer, or for those whom the viewer stands in for, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Viewer viewer, LocalDate until, int most) {
        return about(viewer, """
            where i.id = any (array(
                select o.id
                from (
                  select n.id, n.due_by
                  from voice.item n
                  where n.owner_id = any (array(select voice.acts_as()))
                    and n.clock in ('reply', 'answer')
                    and n.state <> 'closed'
                    and n.due_by <= :until
                  union
                  select n.id, n.due_by
                  from voice.item n
                  where n.doer_id = :viewer and n.state = 'answered' and n.answer = 'yes' and n.due_by <= :until
                ) o
                order by o.due_by, o.id
                limit :most
              ))
            order by i.due_by, i.id
            """)
                .param("until", until)
                .param("most", most)
                .query(new ItemRow(viewer.id()))
                .list();
    }

    /** All that the viewer owns, stands in for, or promised to do, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Item> ownedBy(Viewer viewer, int most) {
        return about(viewer, """
            where i.id = any (array(
                select o.id
                from (
                  select n.id, n.due_by
                  from voice.item n
                  where n.owner_id = any (array(select voice.acts_as())) and n.state <> 'closed'
                  union
                  select n.id, n.due_by
                  from voice.item n
                  where n.doer_id = :viewer and n.state = 'answered' and n.answer = 'yes'
                ) o
                order by o.due_by, o.id
                limit :most
              ))
            order by i.due_by, i.id
            """)
                .param("most", most)
                .query(new ItemRow(viewer.id()))
                .list();
    }

    /** What the person raised and has had no answer to for so long. */
    @Transactional(readOnly = true)
    public List<Item> unansweredOf(PersonId raiser, Viewer viewer, Instant before, int most) {
        return about(viewer, """
            where r.person_id = :raiser
              and i.state in ('received', 'with_owner')
              and i.raised_at < :until
            order by i.raised_at, i.id
            limit :most
            """)
                .param("raiser", raiser.value())
                .param("until", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(new ItemRow(viewer.id()))
                .list();
    }

    private StatementSpec about(Viewer viewer, String where) {
        return jdbc.sql(ITEMS + where).param("viewer", viewer.id().value());
    }

    /** The one of the same words, where somebody pressed the button twice. */
    Optional<ItemId> twin(NewItem item, Instant since) {
        return jdbc.sql("""
            select i.id
            from voice.raiser r
            join voice.item i on i.id = r.item_id
            where r.person_id = :raiser
              and r.raised_at > :since
              and i.words = :words
              and i.kind = :kind
            limit 1
            """)
                .param("raiser", item.raiser().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("words", item.words())
                .param("kind", item.kind().key())
                .query(Long.class)
                .optional()
                .map(ItemId::new);
    }

    @Transactional(readOnly = true)
    long raisedSince(PersonId raiser, Instant since) {
        return jdbc.sql("select count(*) from voice.raiser where person_id = :raiser and raised_at > :since")
                .param("raiser", raiser.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The raiser first: nobody else may see it come in. */
    ItemId add(NewItem item, Progress progress, Instant at) {
        var id = jdbc.sql("""
            insert into voice.raiser (item_id, person_id, raised_at, seen_at)
            values (nextval(pg_get_serial_sequence('voice.item', 'id')), :raiser, :at, :at)
            returning item_id
            """)
                .param("raiser", item.raiser().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        set(jdbc.sql("""
            insert into voice.item (
              id, kind, obstacle, customer, words, contact_id, category_id, client_id, queue_id, team_id,
              site_id, raised_at, audience, named, minutes, state, owner_id, clock, due_by, next_on, stage
            )
            select :id, :kind, :obstacle, :customer, :words, :contact, :category, :client, :queue, p.team_id,
              t.site_id, :at, :audience, :named, :minutes, :state, :owner, :clock, :dueBy, :nextOn, :stage
            from people.person p
            left join people.team t on t.id = p.team_id
            where p.id = :raiser
            """), progress)
                .param("id", id)
                .param("raiser", item.raiser().value())
                .param("kind", item.kind().key())
                .param("obstacle", key(item.obstacle()), Types.VARCHAR)
                .param("customer", key(item.customer()), Types.VARCHAR)
                .param("words", item.words())
                .param("contact", item.contactId(), Types.VARCHAR)
                .param("category", item.category(), Types.BIGINT)
                .param("client", item.client(), Types.BIGINT)
                .param("queue", item.queue(), Types.INTEGER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("audience", item.isForAll() ? "all" : "route")
                .param("named", item.isForAll() && item.isNamed())
                .param("minutes", item.minutes(), Types.SMALLINT)
                .update();
        return new ItemId(id);
    }

    private static @Nullable String key(@Nullable Enum<?> one) {
        return one == null ? null : one.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** State, owner and clock. */
    private static StatementSpec set(StatementSpec statement, Progress to) {
        var timer = to.timer();
        return statement
                .param("state", to.state().key())
                .param("owner", to.owner().value())
                .param("clock", timer == null ? null : timer.waits().key(), Types.VARCHAR)
                .param("dueBy", timer == null ? null : timer.dueBy(), Types.DATE)
                .param("nextOn", timer == null ? null : timer.nextOn(), Types.DATE)
                .param("stage", timer == null ? 0 : timer.stage());
    }

    /**
     * From one state into the next.
     *
     * @param words of an answer, or of what was done; none where nothing was said
     */
    void move(Item item, Progress to, @Nullable String words, PersonId by, Instant at) {
        var doer = to.doer();
        var answers = to.state() == State.ANSWERED;
        set(jdbc.sql("""
            update voice.item
            set state = :state,
                owner_id = :owner,
                replied_at = case when :replied then coalesce(replied_at, :at) end,
                answer = :answer,
                answer_words = case when :answers then :words when :answer is null then null else answer_words end,
                answered_at = case when :answers then :at when :answer is null then null else answered_at end,
                answered_by = case when :answers then :by when :answer is null then null else answered_by end,
                due_on = :dueOn,
                doer_id = :doer,
                done_at = case :state when 'done' then :at when 'closed' then done_at end,
                done_words = case :state when 'done' then :words when 'closed' then done_words end,
                closed_at = case :state when 'closed' then :at end,
                closed_by = case :state when 'closed' then 'thanks' end,
                clock = :clock,
                due_by = :dueBy,
                next_on = :nextOn,
                stage = :stage
            where id = :id
            """), to)
                .param("id", item.id().value())
                .param("replied", to.replied())
                .param("answer", key(to.answer()), Types.VARCHAR)
                .param("answers", answers)
                .param("words", words, Types.VARCHAR)
                .param("by", by.value())
                .param("dueOn", to.dueOn(), Types.DATE)
                .param("doer", doer == null ? null : doer.value(), Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever had it may read on. */
    void show(ItemId item, PersonId to) {
        jdbc.sql("insert into voice.sight (item_id, person_id) values (:item, :to) on conflict do nothing")
                .param("item", item.value())
                .param("to", to.value())
                .update();
    }

    /** The raiser knows what has happened until now. */
    void seen(ItemId item, PersonId raiser, Instant at) {
        jdbc.sql("update voice.raiser set seen_at = :at where item_id = :item and person_id = :raiser and"
                        + " seen_at < :at")
                .param("item", item.value())
                .param("raiser", raiser.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By the raiser: for all or not, with the name or not. */
    void publish(ItemId item, boolean forAll, boolean named) {
        jdbc.sql("update voice.item set audience = :audience, named = :named where id = :id")
                .param("audience", forAll ? "all" : "route")
                .param("named", forAll && named)
                .param("id", item.value())
                .update();
    }

    void cause(ItemId item, @Nullable Cause cause) {
        jdbc.sql("update voice.item set cause = :cause where id = :id")
                .param("cause", key(cause), Types.VARCHAR)
                .param("id", item.value())
                .update();
    }
}
