package fi.merkitys.concerns;

import fi.merkitys.concerns.handlers.Routing;
import fi.merkitys.concerns.law.Laws;
import fi.merkitys.people.PersonId;
import fi.merkitys.pictures.Picture;
import fi.merkitys.workdays.PublicHolidays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises a concern: looked at first, so that the raiser knows that somebody may read it, and by when there is a word. */
@Service
public class RaiseConcern {
    private final RaisedConcerns raised;
    private final ConcernedPeople people;
    private final Routing routing;
    private final Laws laws;
    private final Clock clock;

    RaiseConcern(RaisedConcerns raised, ConcernedPeople people, Routing routing, Laws laws, Clock clock) {
        this.raised = raised;
        this.people = people;
        this.routing = routing;
        this.laws = laws;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /** It can be sent, and to how many handlers. */
    public record Ready(RaiseForm form, int handlers, Laws.Clocks clocks) implements Outcome {}

    /** @param code how the raiser comes back to it; none where it was raised with a name */
    public record Raised(ConcernId id, @Nullable Code code, Laws.Clocks clocks) implements Outcome {}

    /** Nobody may read it: the way is outside. */
    public record NobodyLeft(RaiseForm form) implements Outcome {}

    /** @param form with what is wrong in it */
    public record NotSaid(RaiseForm form) implements Outcome {}

    /** @param raiser none where nobody is to know */
    @Transactional(readOnly = true)
    public Outcome look(RaiseForm form, @Nullable PersonId raiser) {
        var problem = problem(form);
        if (problem != null) {
            return new NotSaid(problem);
        }
        var content = content(form, raiser);
        var handlers = chosen(content);
        return handlers.isEmpty()
                ? new NobodyLeft(form)
                : new Ready(form, handlers.size(), laws.from(LocalDate.now(clock), content.country()));
    }

    @Transactional
    public Outcome send(RaiseForm form, @Nullable PersonId raiser, List<Picture> pictures) {
        return send(form, raiser, pictures, LocalDate.now(clock));
    }

    /** As of an earlier day, for the demo's history. */
    @Transactional
    public Outcome send(RaiseForm form, @Nullable PersonId raiser, List<Picture> pictures, LocalDate on) {
        var problem = problem(form);
        if (problem != null) {
            return new NotSaid(problem);
        }
        var content = content(form, raiser);
        var handlers = chosen(content);
        if (handlers.isEmpty()) {
            return new NobodyLeft(form);
        }
        var clocks = laws.from(on, content.country());
        var kept = raised.add(form.form(), content, handlers, on, clocks);
        raised.enclose(kept, pictures);
        return new Raised(kept.id(), kept.code(), clocks);
    }

    private List<PersonId> chosen(Content content) {
        return routing.chosen(content.concerned(), content.raisedBy(), content.site());
    }

    private static @Nullable RaiseForm problem(RaiseForm form) {
        if (Kind.of(form.kind()).isEmpty()) {
            return form.with("kind", "concerns.problem.kind");
        }
        var words = Words.problem(form.words());
        if (words != null) {
            return form.with("words", words);
        }
        return form.named().length() > ConcernedPeople.LONGEST ? form.with("named", "concerns.problem.tooLong") : null;
    }

    private Content content(RaiseForm form, @Nullable PersonId raiser) {
        var site = raiser == null ? null : routing.siteOf(raiser);
        var country = raiser == null && PublicHolidays.COUNTRIES.contains(form.country())
                ? form.country()
                : laws.countryOf(site);
        return new Content(
                Kind.of(form.kind()).orElseThrow(),
                form.words(),
                people.meant(form.to(), form.named()),
                form.named(),
                raiser == null ? null : raiser.value(),
                country,
                site);
    }
}
