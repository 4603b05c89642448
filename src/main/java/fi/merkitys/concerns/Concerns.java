package fi.merkitys.concerns;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads concerns: those that a handler was given, one's own, and the one that a code opens. There is no other way. */
@Repository
@Transactional
public class Concerns {
    private static final String COLUMNS = """
        select c.id, c.raiser_key is not null as named, c.state, c.received_on, c.acknowledge_by, c.feedback_by,
               c.acknowledged_on, c.feedback_on, c.closed_on, c.handler_unseen, c.raiser_unseen, c.sealed, c.result
        """;

    private final JdbcClient jdbc;
    private final Seal seal;

    Concerns(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Those of a handler: what is open first, by the day on which something is due. */
    @Transactional(readOnly = true)
    public List<Concern> handledBy(PersonId handler) {
        return jdbc.sql(COLUMNS + """
            from concerns.concern c
            where c.id in (
              select a.concern_id
              from concerns.assignment a
              where a.handler_id = :handler and a.ended_on is null
            )
            order by
              c.closed_on is not null,
              case when c.acknowledged_on is null then c.acknowledge_by when c.feedback_on is null then c.feedback_by end
                nulls last,
              c.closed_on desc,
              c.id
            """)
                .param("handler", handler.value())
                .query(this::concern)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Concern> handledBy(PersonId handler, ConcernId id) {
        return jdbc.sql(COLUMNS + """
            from concerns.concern c
            where c.id = :id
              and exists (
                select from concerns.assignment a
                where a.concern_id = c.id and a.handler_id = :handler and a.ended_on is null
              )
            """)
                .param("id", id.value())
                .param("handler", handler.value())
                .query(this::concern)
                .optional();
    }

    /** One's own, with one's name, newest first. */
    @Transactional(readOnly = true)
    public List<Concern> of(PersonId raiser) {
        tellWho(raiser);
        return jdbc.sql(COLUMNS + """
            from concerns.concern c
            where c.raiser_key = concerns.raiser()
            order by c.received_on desc, c.id
            """).query(this::concern).list();
    }

    @Transactional(readOnly = true)
    public Optional<Concern> of(PersonId raiser, ConcernId id) {
        tellWho(raiser);
        return jdbc.sql(COLUMNS + """
            from concerns.concern c
            where c.id = :id and c.raiser_key = concerns.raiser()
            """)
                .param("id", id.value())
                .query(this::concern)
                .optional();
    }

    /**
     * That something waits, never what.
     *
     * @param answered whether there is an answer that they have not read
     * @param handling whether there is something for them as a handler
     */
    public record Waiting(boolean answered, boolean handling) {}

    /** Nothing is opened for that. */
    @Transactional(readOnly = true)
    public Waiting waitingFor(PersonId person, LocalDate soon) {
        return jdbc.sql("select answered, handling from concerns.waits(:raiser, :soon)")
                .param("raiser", seal.raiser(person))
                .param("soon", soon)
                .query(Waiting.class)
                .single();
    }

    @Transactional(readOnly = true)
    public long countOf(PersonId raiser) {
        tellWho(raiser);
        return jdbc.sql("select count(*) from concerns.concern c where c.raiser_key = concerns.raiser()")
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Concern> by(Code code) {
        return jdbc.sql(COLUMNS + "from concerns.by_code(:code) c")
                .param("code", seal.ofCode(code.text()))
                .query(this::concern)
                .optional();
    }

    /** Whether anybody may read it these days; not who. */
    @Transactional(readOnly = true)
    public boolean isHandled(Concern concern, @Nullable Code code) {
        var raiser = concern.content().raisedBy();
        if (raiser != null) {
            tellWho(raiser);
        }
        return jdbc.sql("select concerns.is_handled(:concern, :code)")
                .param("concern", concern.id().value())
                .param("code", code == null ? null : seal.ofCode(code.text()), Types.BINARY)
                .query(Boolean.class)
                .single();
    }

    /** Lets the database know one's own, in this transaction. */
    void tellWho(PersonId raiser) {
        jdbc.sql("select set_config('merkitys.raiser', :raiser, true)")
                .param("raiser", raiser + ":" + HexFormat.of().formatHex(seal.raiser(raiser)))
                .query((row, number) -> number)
                .list();
    }

    private Concern concern(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var result = row.getBytes("result");
        return new Concern(
                new ConcernId(id),
                row.getBoolean("named"),
                State.of(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("acknowledge_by", LocalDate.class),
                row.getObject("feedback_by", LocalDate.class),
                row.getObject("acknowledged_on", LocalDate.class),
                row.getObject("feedback_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("handler_unseen"),
                row.getBoolean("raiser_unseen"),
                seal.open(row.getBytes("sealed"), Content.class, "concern", id),
                result == null ? null : seal.open(result, Verdict.class, "result", id));
    }
}
