package fi.merkitys.demo;

import fi.merkitys.demo.DemoInstructions.Mended;
import fi.merkitys.demo.DemoInstructions.Said;
import fi.merkitys.demo.DemoInstructions.Story;
import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.instructions.EarlierInstructions;
import fi.merkitys.instructions.InstructionId;
import fi.merkitys.instructions.reminders.RemindOfInstructions;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guides of the demo: most of them right, one with last year's price, one mended by somebody who knew better. */
@Service
class BringDemoInstructions {
    private final EarlierInstructions instructions;
    private final RemindOfInstructions reminders;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;
    private final Clock clock;

    BringDemoInstructions(
            EarlierInstructions instructions,
            RemindOfInstructions reminders,
            OnBehalf onBehalf,
            DemoDirectory directory,
            Clock clock) {
        this.instructions = instructions;
        this.reminders = reminders;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        var ids = directory.people();
        var stories = DemoInstructions.of(demo, directory.clients(), directory.queues());
        var first = DemoDirectory.id(ids, stories.getFirst().owner());
        if (onBehalf.of(first.value(), instructions::hasAny)) {
            return;
        }
        stories.forEach(story -> tell(story, ids));
        reminders.now();
    }

    private void tell(Story story, Map<String, PersonId> ids) {
        var owner = DemoDirectory.id(ids, story.owner());
        var id = onBehalf.of(owner.value(), () -> {
            var added = instructions.add(story.draft(), owner, owner, ago(story.addedDaysAgo()));
            story.verified().forEach(daysAgo -> instructions.verify(added, viewer(owner), ago(daysAgo)));
            return added;
        });
        story.reports().forEach(said -> report(id, said, ids));
        var mended = story.mended();
        if (mended != null) {
            mend(id, mended, owner, DemoDirectory.id(ids, mended.by()));
        }
    }

    private void report(InstructionId id, Said said, Map<String, PersonId> ids) {
        as(DemoDirectory.id(ids, said.who()), who -> instructions.report(id, said.words(), who, ago(said.daysAgo())));
    }

    private void mend(InstructionId id, Mended mended, PersonId owner, PersonId by) {
        // Said on that day, so that the day by which it is to be done may be past by now.
        var until = LocalDate.now(clock).plusDays(mended.inDays());
        as(owner, who -> instructions.give(id, by, until, mended.words(), who, ago(mended.daysAgo())));
        var now = mended.now();
        if (now != null) {
            as(by, who -> instructions.rewrite(id, now, who, ago(mended.changedDaysAgo())));
            as(owner, who -> instructions.verify(id, who, ago(mended.changedDaysAgo() - 1)));
        }
    }

    private void as(PersonId person, Consumer<Viewer> what) {
        onBehalf.of(person.value(), () -> {
            what.accept(viewer(person));
            return person;
        });
    }

    private static Viewer viewer(PersonId person) {
        return new Viewer(person, "", Set.of(), null, "auto", 0);
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
