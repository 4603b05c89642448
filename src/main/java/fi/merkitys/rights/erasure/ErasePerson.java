package fi.merkitys.rights.erasure;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.ErasedPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import fi.merkitys.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Erases the data of somebody who has left: all parts in one transaction, and what lies outside of it soon after. */
@Service
public class ErasePerson {
    private final List<Erasable> parts;
    private final Profiles profiles;
    private final ErasedPeople erased;
    private final Tombstones tombstones;
    private final Erasures erasures;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final WholeOrganisation whole;
    private final Clock clock;

    ErasePerson(
            List<Erasable> parts,
            Profiles profiles,
            ErasedPeople erased,
            Tombstones tombstones,
            Erasures erasures,
            AuditTrail trail,
            ApplicationEventPublisher events,
            WholeOrganisation whole,
            Clock clock) {
        this.parts = parts;
        this.profiles = profiles;
        this.erased = erased;
        this.tombstones = tombstones;
        this.erasures = erasures;
        this.trail = trail;
        this.events = events;
        this.whole = whole;
        this.clock = clock;
    }

    /** @param by who would do it; none where their time is over */
    public Optional<Preview> preview(PersonId person, @Nullable PersonId by) {
        return whole.read(() -> profiles.find(person).map(profile -> preview(profile, by)));
    }

    private Preview preview(Profile person, @Nullable PersonId by) {
        var lines = parts.stream()
                .flatMap(part -> part.preview(person).stream())
                .filter(line -> line.rows() > 0)
                .sorted(java.util.Comparator.comparing(Erasable.Line::category))
                .toList();
        return new Preview(person.id(), person.name(), obstacle(person, by), lines);
    }

    private String obstacle(Profile person, @Nullable PersonId by) {
        if (person.id().equals(by)) {
            return "rights.erasure.oneself";
        }
        if (!person.hasLeftBy(LocalDate.now(clock))) {
            return "rights.erasure.notLeft";
        }
        return isLastAdministrator(person) ? "rights.erasure.lastAdministrator" : "";
    }

    private boolean isLastAdministrator(Profile person) {
        return person.roles().contains(Role.ADMINISTRATOR)
                && profiles.all().stream()
                        .noneMatch(other -> !other.id().equals(person.id())
                                && other.roles().contains(Role.ADMINISTRATOR)
                                && !other.hasLeftBy(LocalDate.now(clock)));
    }

    /** @param fingerprint of the preview that somebody has looked at */
    public Outcome confirmed(PersonId person, String fingerprint, PersonId by) {
        return whole.write(() -> erased(person, fingerprint, by));
    }

    private Outcome erased(PersonId person, String fingerprint, PersonId by) {
        profiles.hold();
        var profile = profiles.find(person);
        if (profile.isEmpty()) {
            return new Gone();
        }
        var preview = preview(profile.get(), by);
        if (!preview.possible() || !preview.fingerprint().equals(fingerprint)) {
            return new ChangedMeanwhile();
        }
        erase(profile.get(), preview, by);
        return new Erased();
    }

    /** Because the time for which it was kept is over. */
    public boolean overdue(PersonId person) {
        return whole.write(() -> erased(person));
    }

    private boolean erased(PersonId person) {
        profiles.hold();
        var profile = profiles.find(person);
        var preview = profile.map(found -> preview(found, null));
        if (preview.isEmpty() || !preview.get().possible()) {
            return false;
        }
        erase(profile.get(), preview.get(), null);
        return true;
    }

    private void erase(Profile person, Preview preview, @Nullable PersonId by) {
        var standIn = erased.standInFor(person);
        var erasing = new Erasable.Erasing(person, standIn);
        parts.forEach(part -> part.erase(erasing));
        tombstones.lay(person);
        erased.empty(person.id(), LocalDate.now(clock));
        erasures.add(person.id(), by, preview.lines());
        trail.erased(by, person.id());
        events.publishEvent(new PersonErased());
    }

    /** What became of it. */
    public sealed interface Outcome {}

    record Erased() implements Outcome {}

    /** What there is, is not what somebody looked at: they look again. */
    record ChangedMeanwhile() implements Outcome {}

    record Gone() implements Outcome {}
}
