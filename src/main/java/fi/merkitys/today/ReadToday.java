package fi.merkitys.today;

import fi.merkitys.actions.AgreedAction;
import fi.merkitys.actions.AgreedActions;
import fi.merkitys.concerns.now.ReadConcerns;
import fi.merkitys.contacts.ContactRights;
import fi.merkitys.contacts.imports.SourceCards;
import fi.merkitys.deputies.ReadDeputies;
import fi.merkitys.feedback.now.ReadFeedback;
import fi.merkitys.goals.progress.MyGoals;
import fi.merkitys.goals.verdicts.Verdicts;
import fi.merkitys.golive.GoLive;
import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.SideBySide;
import fi.merkitys.instructions.now.ReadInstructions;
import fi.merkitys.onetoones.ReadTalksToday;
import fi.merkitys.onetoones.TalksToday;
import fi.merkitys.people.Role;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.rights.correction.Correction;
import fi.merkitys.rights.correction.Corrections;
import fi.merkitys.rights.retention.RetentionRuns;
import fi.merkitys.successes.gestures.ReadGestures;
import fi.merkitys.successes.now.ReadSuccesses;
import fi.merkitys.successes.praise.ReadPraise;
import fi.merkitys.successes.rhythm.ReadWaiting;
import fi.merkitys.support.now.ReadSupport;
import fi.merkitys.voice.now.ReadVoice;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gathers what needs a viewer, from the modules that know it. */
@Service
class ReadToday {
    /** Long enough for somebody who comes back from a week's leave. */
    private static final Duration LATELY = Duration.ofDays(14);

    private static final int SOON_IN_DAYS = 7;

    private final GoLive goLive;
    private final RetentionRuns retention;
    private final Corrections corrections;
    private final ReadDeputies deputies;
    private final ReadFeedback feedback;
    private final ReadSuccesses successes;
    private final ReadWaiting thanks;
    private final Verdicts verdicts;
    private final SourceCards sources;
    private final MyGoals goals;
    private final ReadTalksToday talks;
    private final AgreedActions actions;
    private final ReadPraise praise;
    private final ReadGestures gestures;
    private final ReadConcerns concerns;
    private final ReadVoice voice;
    private final ReadInstructions instructions;
    private final ReadSupport support;
    private final SideBySide halves;
    private final FirstSteps firstSteps;
    private final Clock clock;

    ReadToday(
            GoLive goLive,
            RetentionRuns retention,
            Corrections corrections,
            ReadDeputies deputies,
            ReadFeedback feedback,
            ReadSuccesses successes,
            ReadWaiting thanks,
            Verdicts verdicts,
            SourceCards sources,
            MyGoals goals,
            ReadTalksToday talks,
            AgreedActions actions,
            ReadPraise praise,
            ReadGestures gestures,
            ReadConcerns concerns,
            ReadVoice voice,
            ReadInstructions instructions,
            ReadSupport support,
            SideBySide halves,
            FirstSteps firstSteps,
            Clock clock) {
        this.goLive = goLive;
        this.retention = retention;
        this.corrections = corrections;
        this.deputies = deputies;
        this.feedback = feedback;
        this.successes = successes;
        this.thanks = thanks;
        this.verdicts = verdicts;
        this.sources = sources;
        this.goals = goals;
        this.talks = talks;
        this.actions = actions;
        this.praise = praise;
        this.gestures = gestures;
        this.concerns = concerns;
        this.voice = voice;
        this.instructions = instructions;
        this.support = support;
        this.halves = halves;
        this.firstSteps = firstSteps;
        this.clock = clock;
    }

    Today of(Viewer viewer) {
        var today = halves.read(() -> met(viewer), () -> heard(viewer), (met, heard) -> together(viewer, met, heard));
        return today.isQuiet() ? today.beginningWith(firstSteps.next(viewer)) : today;
    }

    /** How things stand, whom one meets, and what was agreed there. About as many questions as the other half. */
    private record Met(
            GoLive.State goLive,
            ReadDeputies.Summary deputies,
            TalksToday talks,
            List<AgreedAction> actions,
            ReadWaiting.Summary thanks,
            ReadGestures.Summary gestures) {}

    private Met met(Viewer viewer) {
        return new Met(
                goLive.state(),
                deputies.of(viewer),
                talks.of(viewer),
                dueSoon(viewer),
                thanks.of(viewer),
                gestures.of(viewer));
    }

    /** What was said, and asked. */
    private record Heard(
            List<Correction> corrections,
            ReadFeedback.Summary feedback,
            ReadSuccesses.Summary successes,
            ReadPraise.Summary praise,
            ReadConcerns.Summary concerns,
            ReadVoice.Summary voice,
            ReadInstructions.Summary instructions,
            ReadSupport.Summary support) {}

    private Heard heard(Viewer viewer) {
        return new Heard(
                corrections.waitingFor(viewer.id()),
                feedback.of(viewer),
                successes.of(viewer),
                praise.of(viewer),
                concerns.of(viewer),
                voice.of(viewer),
                instructions.of(viewer),
                support.of(viewer));
    }

    private Today together(Viewer viewer, Met met, Heard heard) {
        var state = met.goLive();
        var on = !(state instanceof GoLive.Off);
        return new Today(
                state instanceof GoLive.Filled ? null : state,
                viewer.is(Role.ADMINISTRATOR) ? retention.failing() : List.of(),
                heard.corrections(),
                met.deputies(),
                heard.feedback(),
                heard.successes(),
                met.thanks(),
                on && Data.GOALS.seenBy(viewer) == Grain.VALUE
                        ? verdicts.changedSince(clock.instant().minus(LATELY))
                        : List.of(),
                ContactRights.mayBring(viewer) ? sources.inNeedOfAHand() : List.of(),
                on && viewer.is(Role.AGENT) ? goals.of(viewer.id()) : List.of(),
                met.talks(),
                met.actions(),
                heard.praise(),
                met.gestures(),
                heard.concerns(),
                heard.voice(),
                heard.instructions(),
                heard.support(),
                null);
    }

    private List<AgreedAction> dueSoon(Viewer viewer) {
        var soon = LocalDate.now(clock).plusDays(SOON_IN_DAYS);
        return actions.openOf(viewer.id()).stream()
                .filter(action -> action.isDueBy(soon))
                .toList();
    }
}
