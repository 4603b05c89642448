package fi.merkitys.voice;

import fi.merkitys.instructions.InstructionId;
import fi.merkitys.instructions.NamedGuides.Named;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which guide an obstacle is about. */
@Repository
@Transactional
class AboutGuide {
    private final JdbcClient jdbc;

    AboutGuide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ItemId item, InstructionId guide) {
        jdbc.sql("insert into voice.guide (item_id, instruction_id) values (:item, :guide)")
                .param("item", item.value())
                .param("guide", guide.value())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Named> of(ItemId item) {
        return jdbc.sql("""
            select i.id, i.title, i.language
            from voice.guide g
            join instructions.instruction i on i.id = g.instruction_id
            where g.item_id = :item
            """)
                .param("item", item.value())
                .query((row, number) -> new Named(
                        new InstructionId(row.getLong("id")), row.getString("title"), row.getString("language")))
                .optional();
    }
}
