package fi.merkitys.voice;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is said to items, and who else they concern. */
@Repository
@Transactional
class Comments {
    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Comment> to(ItemId item, PersonId viewer) {
        return jdbc.sql("""
            select c.id, coalesce(a.name, p.name) as author, c.words, c.at,
                   coalesce(c.author_id, r.person_id) = :viewer as mine
            from voice.comment c
            left join people.person a on a.id = c.author_id
            left join voice.raiser r on r.item_id = c.item_id and c.author_id is null
            left join people.person p on p.id = r.person_id
            where c.item_id = :item
            order by c.id
            """)
                .param("item", item.value())
                .param("viewer", viewer.value())
                .query((row, number) -> new Comment(
                        row.getLong("id"),
                        row.getString("author"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("mine")))
                .list();
    }

    /**
     * @param author none for the raiser
     * @param messageId of the letter that it came in, or none
     * @return false where that letter has come before
     */
    boolean say(ItemId item, @Nullable PersonId author, String words, @Nullable String messageId, Instant at) {
        return jdbc.sql("""
            insert into voice.comment (item_id, author_id, words, at, message_id)
            select :item, :author, :words, :at, :message
            where not exists (
              select from voice.comment c
              where c.item_id = :item
                and c.author_id is not distinct from :author
                and c.words = :words
                and c.at > :at - interval '2 minutes'
            )
            on conflict do nothing
            """)
                        .param("item", item.value())
                        .param("author", author == null ? null : author.value(), java.sql.Types.BIGINT)
                        .param("words", words)
                        .param("message", messageId, java.sql.Types.VARCHAR)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean takeBack(long comment, ItemId item, PersonId viewer) {
        return jdbc.sql("""
            delete from voice.comment c
            where c.id = :id
              and c.item_id = :item
              and (c.author_id = :viewer
                or c.author_id is null
                  and exists (select from voice.raiser r where r.item_id = c.item_id and r.person_id = :viewer))
            """)
                        .param("id", comment)
                        .param("item", item.value())
                        .param("viewer", viewer.value())
                        .update()
                == 1;
    }

    /** It is so for this one, too, or not any more. */
    void join(ItemId item, PersonId viewer, boolean joined, Instant at) {
        if (joined) {
            jdbc.sql("insert into voice.me_too (item_id, person_id, at) values (:item, :viewer, :at) on"
                            + " conflict do nothing")
                    .param("item", item.value())
                    .param("viewer", viewer.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } else {
            jdbc.sql("delete from voice.me_too where item_id = :item and person_id = :viewer")
                    .param("item", item.value())
                    .param("viewer", viewer.value())
                    .update();
        }
    }
}
