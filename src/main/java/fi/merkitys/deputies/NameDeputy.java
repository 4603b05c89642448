package fi.merkitys.deputies;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor hands the direct reports to somebody for some days, or takes them back. */
@Service
public class NameDeputy {
    private static final int LONGEST_IN_DAYS = 366;

    private final Deputies deputies;
    private final FindPeople people;
    private final AuditTrail trail;
    private final Clock clock;

    NameDeputy(Deputies deputies, FindPeople people, AuditTrail trail, Clock clock) {
        this.deputies = deputies;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Named() implements Outcome {}

    /**
     * @param field beside which it is told
     * @param words the key of what to do about it
     */
    public record Refused(String field, String words) implements Outcome {}

    @Transactional
    public Outcome of(
            PersonId supervisor, String who, @Nullable LocalDate from, @Nullable LocalDate until, PersonId by) {
        var today = LocalDate.now(clock);
        if (who.isBlank()) {
            return new Refused("who", "deputies.problem.who");
        }
        if (from == null || from.isBefore(today)) {
            return new Refused("from", "deputies.problem.from");
        }
        if (until == null || until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_IN_DAYS))) {
            return new Refused("until", "deputies.problem.until");
        }
        var meant = people.meant(who);
        if (meant.size() != 1) {
            return new Refused("who", meant.isEmpty() ? "deputies.problem.unknown" : "deputies.problem.ambiguous");
        }
        var deputy = meant.getFirst();
        if (deputy.equals(supervisor)) {
            return new Refused("who", "deputies.problem.self");
        }
        if (!deputies.isAble(deputy, until)) {
            return new Refused("who", "deputies.problem.unable");
        }
        if (!deputies.add(supervisor, deputy, from, until, by, clock.instant())) {
            return new Refused("from", "deputies.problem.overlap");
        }
        trail.deputyNamed(by, supervisor, deputy, deputies.reportsOf(supervisor, today), from, until);
        return new Named();
    }

    /** Nothing happens to one that has ended already. */
    @Transactional
    void end(long id, PersonId supervisor, PersonId by) {
        var today = LocalDate.now(clock);
        deputies.of(supervisor, today).stream()
                .filter(deputy -> deputy.id() == id)
                .filter(deputy -> deputies.end(id, supervisor, clock.instant()))
                .forEach(deputy -> trail.deputyEnded(
                        by, supervisor, new PersonId(deputy.deputyId()), deputies.reportsOf(supervisor, today)));
    }
}
