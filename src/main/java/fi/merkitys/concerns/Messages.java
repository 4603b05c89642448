package fi.merkitys.concerns;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The conversation about a concern, in its order. */
@Repository
@Transactional
public class Messages {
    private static final String WHAT = "message";
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Concerns concerns;

    Messages(JdbcClient jdbc, Seal seal, Concerns concerns) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.concerns = concerns;
    }

    /** For its raiser or a handler: the database holds the one against the viewer, and knows the other. */
    @Transactional(readOnly = true)
    public List<Message> about(Concern concern) {
        var raiser = concern.content().raisedBy();
        if (raiser != null) {
            concerns.tellWho(raiser);
        }
        return jdbc.sql("""
            select m.id, m.said_on, m.sealed
            from concerns.message m
            where m.concern_id = :concern
            order by m.position
            """)
                .param("concern", concern.id().value())
                .query(this::message)
                .list();
    }

    /** Of all that somebody raised at once. */
    @Transactional(readOnly = true)
    public Map<ConcernId, List<Message>> of(PersonId raiser, List<Concern> raised) {
        concerns.tellWho(raiser);
        return jdbc
                .sql("""
                    select m.id, m.concern_id, m.said_on, m.sealed
                    from concerns.message m
                    where m.concern_id = any(:concerns)
                    order by m.position
                    """)
                .param("concerns", raised.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new ConcernId(row.getObject("concern_id", UUID.class)), message(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Transactional(readOnly = true)
    public List<Message> by(Code code) {
        return jdbc.sql("select m.id, m.said_on, m.sealed from concerns.said_by_code(:code) m order by m.position")
                .param("code", seal.ofCode(code.text()))
                .query(this::message)
                .list();
    }

    public void byHandler(ConcernId concern, PersonId handler, String words, LocalDate on) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into concerns.message (id, concern_id, position, by_raiser, said_on, sealed)
            select :id, :concern, coalesce(max(m.position), 0) + 1, false, :on, :sealed
            from concerns.message m
            where m.concern_id = :concern
            """)
                .param("id", id)
                .param("concern", concern.value())
                .param("on", on)
                .param("sealed", seal.text(new Message.Sealed(handler.value(), words), WHAT, id))
                .update();
        jdbc.sql("update concerns.concern set raiser_unseen = true, handler_unseen = false where id = :concern")
                .param("concern", concern.value())
                .update();
    }

    public boolean byRaiser(ConcernId concern, PersonId raiser, String words, LocalDate on) {
        concerns.tellWho(raiser);
        return say(concern, null, words, on);
    }

    public boolean byCode(ConcernId concern, Code code, String words, LocalDate on) {
        return say(concern, seal.ofCode(code.text()), words, on);
    }

    private boolean say(ConcernId concern, byte @Nullable [] code, String words, LocalDate on) {
        var id = UUID.randomUUID();
        return jdbc.sql("select concerns.say(:concern, :code, :id, :sealed, :on)")
                .param("concern", concern.value())
                .param("code", code, Types.BINARY)
                .param("id", id)
                .param("sealed", seal.text(new Message.Sealed(null, words), WHAT, id))
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** The raiser has read what there is. */
    public void readBy(PersonId raiser, ConcernId concern) {
        concerns.tellWho(raiser);
        read(concern, null);
    }

    public void readBy(Code code, ConcernId concern) {
        read(concern, seal.ofCode(code.text()));
    }

    private void read(ConcernId concern, byte @Nullable [] code) {
        jdbc.sql("select concerns.read_by_raiser(:concern, :code)")
                .param("concern", concern.value())
                .param("code", code, Types.BINARY)
                .query((row, number) -> number)
                .list();
    }

    private Message message(ResultSet row, int number) throws SQLException {
        var content = seal.open(row.getBytes("sealed"), Message.Sealed.class, WHAT, row.getObject("id", UUID.class));
        return new Message(
                row.getObject("said_on", LocalDate.class),
                content.by() == null ? null : new PersonId(content.by()),
                content.words());
    }
}
