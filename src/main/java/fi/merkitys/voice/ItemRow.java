package fi.merkitys.voice;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Item.Facts;
import fi.merkitys.voice.Item.Person;
import fi.merkitys.voice.Item.Standing;
import fi.merkitys.voice.Item.Told;
import fi.merkitys.voice.Timer.Waits;
import fi.merkitys.voice.routes.Category;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** An item as PostgreSQL gives it to the viewer. */
final class ItemRow implements RowMapper<Item> {
    /** With {@code :viewer}. */
    static final String ITEMS = """
        select i.id, i.kind, i.obstacle, i.customer, i.cause, i.words, i.contact_id, i.category_id, i.raised_at, i.audience,
               i.named, i.state, i.owner_id, i.replied_at, i.answer, i.answer_words, i.answered_at, i.due_on, i.doer_id,
               i.done_at, i.done_words, i.closed_at, i.clock, i.due_by, i.next_on, i.stage, i.minutes, i.affected,
               c.name_en, c.name_fi, c.name_lt, c.reply_days, c.answer_days, c.done_days, c.retired_at,
               l.name as client, q.name as queue, o.name as owner, d.name as doer, r.person_id as raiser_id, p.name as raiser,
               i.owner_id in (select voice.acts_as()) as owns,
               exists (select from voice.me_too m where m.item_id = i.id and m.person_id = :viewer) as joined,
               exists (select from voice.picture b where b.item_id = i.id) as has_picture
        from voice.item i
        join people.person o on o.id = i.owner_id
        left join people.person d on d.id = i.doer_id
        left join voice.raiser r on r.item_id = i.id
        left join people.person p on p.id = r.person_id
        left join voice.category c on c.id = i.category_id
        left join people.client l on l.id = i.client_id
        left join contacts.queue q on q.id = i.queue_id
        """;

    private final PersonId viewer;

    ItemRow(PersonId viewer) {
        this.viewer = viewer;
    }

    @Override
    public Item mapRow(ResultSet row, int number) throws SQLException {
        var raiser = person(row, "raiser_id");
        var doer = person(row, "doer_id");
        return new Item(
                new ItemId(row.getLong("id")),
                Kind.of(row.getString("kind")).orElseThrow(),
                Obstacle.of(row.getString("obstacle")).orElse(null),
                FromCustomer.of(row.getString("customer")).orElse(null),
                Cause.of(row.getString("cause")).orElse(null),
                row.getString("words"),
                facts(row),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getString("audience").equals("all"),
                row.getBoolean("named"),
                raiser == null ? null : new Person(raiser, row.getString("raiser")),
                new Standing(
                        viewer.equals(raiser), row.getBoolean("owns"), viewer.equals(doer), row.getBoolean("joined")),
                row.getString("owner"),
                progress(row, doer),
                new Told(
                        row.getString("answer_words"),
                        instant(row, "answered_at"),
                        row.getString("doer"),
                        row.getString("done_words"),
                        instant(row, "done_at"),
                        instant(row, "closed_at")),
                row.getObject("minutes", Integer.class),
                row.getInt("affected"),
                row.getBoolean("has_picture"));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(category(row), row.getString("client"), row.getString("queue"), row.getString("contact_id"));
    }

    private static @Nullable Category category(ResultSet row) throws SQLException {
        var id = row.getObject("category_id", Long.class);
        return id == null
                ? null
                : new Category(
                        id,
                        row.getString("name_en"),
                        row.getString("name_fi"),
                        row.getString("name_lt"),
                        row.getInt("reply_days"),
                        row.getInt("answer_days"),
                        row.getInt("done_days"),
                        row.getObject("retired_at") != null);
    }

    private static Progress progress(ResultSet row, @Nullable PersonId doer) throws SQLException {
        return new Progress(
                State.of(row.getString("state")).orElseThrow(),
                new PersonId(row.getLong("owner_id")),
                row.getObject("replied_at") != null,
                Answer.of(row.getString("answer")).orElse(null),
                row.getObject("due_on", LocalDate.class),
                doer,
                timer(row));
    }

    private static @Nullable Timer timer(ResultSet row) throws SQLException {
        var waits = row.getString("clock");
        return waits == null
                ? null
                : new Timer(
                        Waits.of(waits),
                        row.getObject("due_by", LocalDate.class),
                        row.getObject("next_on", LocalDate.class),
                        row.getInt("stage"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
