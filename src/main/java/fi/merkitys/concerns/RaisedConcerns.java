package fi.merkitys.concerns;

import fi.merkitys.concerns.law.Laws;
import fi.merkitys.people.PersonId;
import fi.merkitys.pictures.Picture;
import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is raised: sealed, with a day, and with nothing else that could tell from whom it came. */
@Repository
@Transactional
class RaisedConcerns {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Concerns concerns;

    RaisedConcerns(JdbcClient jdbc, Seal seal, Concerns concerns) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.concerns = concerns;
    }

    /**
     * @param code none where it was raised with a name
     * @param fresh whether it was not there before
     */
    record Kept(ConcernId id, @Nullable Code code, boolean fresh) {}

    /** Number and code follow from the form: sent twice, it is there once, and its code is the same. */
    Kept add(UUID form, Content content, List<PersonId> handlers, LocalDate on, Laws.Clocks clocks) {
        var raiser = content.raisedBy();
        var id = uuid(seal.ofForm("id of " + raiser, form));
        var code = raiser == null ? Code.of(seal.ofForm("code of form", form)) : null;
        if (raiser != null) {
            concerns.tellWho(raiser);
        }
        var fresh = jdbc.sql("""
            select concerns.raise(
              :id, :code, :raiser, :sealed, :on, :acknowledgeBy, :feedbackBy, cast(:handlers as bigint[])
            )
            """)
                .param("id", id)
                .param("code", code == null ? null : seal.ofCode(code.text()), Types.BINARY)
                .param("raiser", raiser == null ? null : seal.raiser(raiser), Types.BINARY)
                .param("sealed", seal.text(content, "concern", id))
                .param("on", on)
                .param("acknowledgeBy", clocks.acknowledgeBy())
                .param("feedbackBy", clocks.feedbackBy())
                .param("handlers", handlers.stream().map(PersonId::value).toArray(Long[]::new))
                .query(Boolean.class)
                .single();
        return new Kept(new ConcernId(id), code, fresh);
    }

    void enclose(Kept kept, List<Picture> pictures) {
        if (!kept.fresh()) {
            return;
        }
        var code = kept.code();
        var hash = code == null ? null : seal.ofCode(code.text());
        for (var picture : pictures) {
            var id = UUID.randomUUID();
            jdbc.sql("select concerns.enclose(:concern, :code, :id, :sealed)")
                    .param("concern", kept.id().value())
                    .param("code", hash, Types.BINARY)
                    .param("id", id)
                    .param("sealed", seal.picture(picture.jpeg(), id))
                    .query(Boolean.class)
                    .single();
        }
    }

    private static UUID uuid(byte[] chance) {
        var bytes = ByteBuffer.wrap(chance);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
