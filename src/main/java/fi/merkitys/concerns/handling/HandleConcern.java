package fi.merkitys.concerns.handling;

import fi.merkitys.concerns.Concern;
import fi.merkitys.concerns.ConcernId;
import fi.merkitys.concerns.Concerns;
import fi.merkitys.concerns.Messages;
import fi.merkitys.concerns.Seal;
import fi.merkitys.concerns.State;
import fi.merkitys.concerns.Verdict;
import fi.merkitys.concerns.Words;
import fi.merkitys.concerns.handlers.Routing;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.TypedText;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a handler does with a concern, step by step; each step is in its log. */
@Service
public class HandleConcern {
    private final Concerns concerns;
    private final Messages messages;
    private final Log log;
    private final Routing routing;
    private final Seal seal;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandleConcern(
            Concerns concerns, Messages messages, Log log, Routing routing, Seal seal, JdbcClient jdbc, Clock clock) {
        this.concerns = concerns;
        this.messages = messages;
        this.log = log;
        this.routing = routing;
        this.seal = seal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /** Somebody was quicker, or it is not the next step. */
    public record NotNow() implements Outcome {}

    /** @param words the key of what to do about it */
    public record NotSaid(String field, String words) implements Outcome {}

    /**
     * The concern for a handler who looks at it. Who may not read it any more, because somebody in it has come to stand in
     * line with them, is relieved of it at once.
     */
    @Transactional
    public Optional<Concern> open(ConcernId id, PersonId handler) {
        var found = concerns.handledBy(handler, id);
        if (found.isEmpty()) {
            return found;
        }
        var content = found.get().content();
        if (!routing.eligible(content.concerned(), content.raisedBy(), content.site())
                .contains(handler)) {
            handOver(found.get(), handler, Optional.empty());
            return Optional.empty();
        }
        log.looked(id, handler, today());
        return found;
    }

    /** Received. The raiser finds that at their next look. */
    @Transactional
    public Outcome acknowledge(Concern concern, PersonId handler, LocalDate on) {
        return step(concern, handler, State.ACKNOWLEDGED, Log.Deed.ACKNOWLEDGED, on);
    }

    @Transactional
    public Outcome investigate(Concern concern, PersonId handler, LocalDate on) {
        return step(concern, handler, State.INVESTIGATED, Log.Deed.INVESTIGATED, on);
    }

    private Outcome step(Concern concern, PersonId handler, State next, Log.Deed deed, LocalDate on) {
        if (!move(concern.id(), next, on, null)) {
            return new NotNow();
        }
        log.add(concern.id(), handler, deed, "", on);
        return new Done();
    }

    /** What was done about it, in words for the raiser. */
    @Transactional
    public Outcome answer(Concern concern, PersonId handler, String typed, LocalDate on) {
        var words = TypedText.plain(typed);
        var problem = Words.problem(words);
        if (problem != null) {
            return new NotSaid("answer", problem);
        }
        if (!move(concern.id(), State.ANSWERED, on, null)) {
            return new NotNow();
        }
        messages.byHandler(concern.id(), handler, words, on);
        log.add(concern.id(), handler, Log.Deed.ANSWERED, "", on);
        return new Done();
    }

    /** @param verdict what came of it, as a key */
    @Transactional
    public Outcome close(Concern concern, PersonId handler, String verdict, LocalDate on) {
        var came = Verdict.of(verdict);
        if (came.isEmpty()) {
            return new NotSaid("verdict", "concerns.problem.verdict");
        }
        if (!move(concern.id(), State.CLOSED, on, came.get())) {
            return new NotNow();
        }
        log.add(concern.id(), handler, Log.Deed.CLOSED, "", on);
        return new Done();
    }

    @Transactional
    public Outcome write(Concern concern, PersonId handler, String typed, LocalDate on) {
        var words = TypedText.plain(typed);
        var problem = Words.problem(words);
        if (problem != null) {
            return new NotSaid("words", problem);
        }
        messages.byHandler(concern.id(), handler, words, on);
        log.add(concern.id(), handler, Log.Deed.WROTE, "", on);
        return new Done();
    }

    /** For handlers alone. */
    @Transactional
    public Outcome note(Concern concern, PersonId handler, String typed, LocalDate on) {
        var words = TypedText.plain(typed);
        var problem = Words.problem(words);
        if (problem != null) {
            return new NotSaid("note", problem);
        }
        log.add(concern.id(), handler, Log.Deed.NOTED, words, on);
        jdbc.sql("update concerns.concern set handler_unseen = false where id = :id and handler_unseen")
                .param("id", concern.id().value())
                .update();
        return new Done();
    }

    /** To another one, because of a conflict of interest or for another reason, which is in the log. */
    @Transactional
    public Outcome handOver(Concern concern, PersonId handler, PersonId to, String typed) {
        var why = TypedText.plain(typed);
        if (Words.problem(why) != null) {
            return new NotSaid("why", "concerns.problem.why");
        }
        if (!others(concern, handler).contains(to)) {
            return new NotSaid("to", "concerns.problem.to");
        }
        log.add(concern.id(), handler, Log.Deed.HANDED_OVER, why, today());
        return handOver(concern, handler, Optional.of(to)) ? new Done() : new NotNow();
    }

    /** To whom it may be handed over. */
    @Transactional(readOnly = true)
    public List<PersonId> others(Concern concern, PersonId handler) {
        var content = concern.content();
        return routing.eligible(content.concerned(), content.raisedBy(), content.site()).stream()
                .filter(one -> !one.equals(handler))
                .toList();
    }

    private boolean handOver(Concern concern, PersonId handler, Optional<PersonId> to) {
        var next = to.map(List::of)
                .orElseGet(() -> others(concern, handler).stream().limit(1).toList());
        return jdbc.sql("select concerns.hand_over(:concern, cast(:to as bigint[]), :today)")
                .param("concern", concern.id().value())
                .param("to", next.stream().map(PersonId::value).toArray(Long[]::new))
                .param("today", today())
                .query(Boolean.class)
                .single();
    }

    /** Forward only: what was acknowledged once stays so. */
    private boolean move(ConcernId id, State next, LocalDate on, @Nullable Verdict verdict) {
        return jdbc.sql("""
            update concerns.concern
            set state = :next,
                acknowledged_on = coalesce(acknowledged_on, :on),
                feedback_on = case when :next in ('answered', 'closed') then coalesce(feedback_on, :on) else feedback_on end,
                closed_on = case when :next = 'closed' then cast(:on as date) end,
                result = cast(:result as bytea),
                handler_unseen = false,
                raiser_unseen = true
            where id = :id
              and array_position(:order, state) < array_position(:order, :next)
            """)
                        .param("next", next.key())
                        .param("on", on)
                        .param(
                                "result",
                                verdict == null ? null : seal.text(verdict, "result", id.value()),
                                Types.BINARY)
                        .param("id", id.value())
                        .param("order", State.keys())
                        .update()
                == 1;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
