package fi.merkitys.voice;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Step.What;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to items, in its order; nobody changes it afterwards. */
@Repository
@Transactional
class Steps {
    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Step> of(ItemId item) {
        return jdbc.sql("""
            select e.kind, e.at, b.name as by, t.name as to, e.words
            from voice.event e
            left join people.person b on b.id = e.by_id
            left join people.person t on t.id = e.to_id
            where e.item_id = :item
            order by e.id
            """)
                .param("item", item.value())
                .query((row, number) -> new Step(
                        What.of(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("to"),
                        row.getString("words")))
                .list();
    }

    /** @param by none for what the raiser does, whose name may be nobody's business */
    void take(
            ItemId item, What what, @Nullable PersonId by, @Nullable PersonId to, @Nullable String words, Instant at) {
        jdbc.sql("""
            insert into voice.event (item_id, at, kind, by_id, to_id, words)
            values (:item, :at, :kind, :by, :to, :words)
            """)
                .param("item", item.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", what.key())
                .param("by", by == null ? null : by.value(), java.sql.Types.BIGINT)
                .param("to", to == null ? null : to.value(), java.sql.Types.BIGINT)
                .param("words", words, java.sql.Types.VARCHAR)
                .update();
    }
}
