package fi.merkitys.today;

import fi.merkitys.contacts.ContactRights;
import fi.merkitys.contacts.imports.SourceCards;
import fi.merkitys.deputies.ReadDeputies;
import fi.merkitys.goals.progress.MyGoals;
import fi.merkitys.goals.verdicts.Verdicts;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Role;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.rights.correction.Corrections;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gathers what needs a viewer, from the modules that know it. */
@Service
class ReadToday {
    /** Long enough for somebody who comes back from a week's leave. */
    private static final Duration LATELY = Duration.ofDays(14);

    private final Corrections corrections;
    private final ReadDeputies deputies;
    private final Verdicts verdicts;
    private final SourceCards sources;
    private final MyGoals goals;
    private final FirstSteps firstSteps;
    private final Clock clock;

    ReadToday(
            Corrections corrections,
            ReadDeputies deputies,
            Verdicts verdicts,
            SourceCards sources,
            MyGoals goals,
            FirstSteps firstSteps,
            Clock clock) {
        this.corrections = corrections;
        this.deputies = deputies;
        this.verdicts = verdicts;
        this.sources = sources;
        this.goals = goals;
        this.firstSteps = firstSteps;
        this.clock = clock;
    }

    Today of(Viewer viewer) {
        var today = new Today(
                corrections.waitingFor(viewer.id()),
                deputies.of(viewer),
                Data.GOALS.seenBy(viewer) == Grain.VALUE
                        ? verdicts.changedSince(clock.instant().minus(LATELY))
                        : List.of(),
                ContactRights.mayBring(viewer) ? sources.inNeedOfAHand() : List.of(),
                viewer.is(Role.AGENT) ? goals.of(viewer.id()) : List.of(),
                null);
        return today.isQuiet() ? today.beginningWith(firstSteps.next(viewer)) : today;
    }
}
