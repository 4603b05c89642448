package fi.merkitys.demo;

import fi.merkitys.goals.verdicts.ReviewGoals;
import fi.merkitys.installation.Installation;
import fi.merkitys.installation.Organisation;
import fi.merkitys.installation.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A new installation begins with the demo organisation, before the first page is served. Each step is done once: a start
 * that was broken off is taken up where it stood.
 */
@Component
class DemoBeginning implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DemoBeginning.class);
    /** Before the web server takes its first request. */
    private static final int PHASE = 0;

    /** Days ago on which the goals were looked at before, so that a change shows as one. */
    private static final List<Integer> LATELY = List.of(28, 7);

    private final Installation installation;
    private final Organisations organisations;
    private final BringDemoPeople people;
    private final BringDemoContacts contacts;
    private final BringDemoGoals goals;
    private final BringDemoDataProtection protection;
    private final BringDemoTalks talks;
    private final BringDemoOneToOnes oneToOnes;
    private final BringDemoFeedback feedback;
    private final BringDemoNotices notices;
    private final BringDemoPraise praise;
    private final BringDemoSuccesses successes;
    private final BringDemoScreens screens;
    private final BringDemoStories stories;
    private final BringDemoFame fame;
    private final BringDemoWebhooks webhooks;
    private final BringDemoConcerns concerns;
    private final BringDemoVoice voice;
    private final BringDemoInstructions instructions;
    private final BringDemoSupport support;
    private final ReviewGoals review;
    private final DemoDirectory directory;
    private final Clock clock;
    private volatile boolean running;

    DemoBeginning(
            Installation installation,
            Organisations organisations,
            BringDemoPeople people,
            BringDemoContacts contacts,
            BringDemoGoals goals,
            BringDemoDataProtection protection,
            BringDemoTalks talks,
            BringDemoOneToOnes oneToOnes,
            BringDemoFeedback feedback,
            BringDemoNotices notices,
            BringDemoPraise praise,
            BringDemoSuccesses successes,
            BringDemoScreens screens,
            BringDemoStories stories,
            BringDemoFame fame,
            BringDemoWebhooks webhooks,
            BringDemoConcerns concerns,
            BringDemoVoice voice,
            BringDemoInstructions instructions,
            BringDemoSupport support,
            ReviewGoals review,
            DemoDirectory directory,
            Clock clock) {
        this.installation = installation;
        this.organisations = organisations;
        this.people = people;
        this.contacts = contacts;
        this.goals = goals;
        this.protection = protection;
        this.talks = talks;
        this.oneToOnes = oneToOnes;
        this.feedback = feedback;
        this.notices = notices;
        this.praise = praise;
        this.successes = successes;
        this.screens = screens;
        this.stories = stories;
        this.fame = fame;
        this.webhooks = webhooks;
        this.concerns = concerns;
        this.voice = voice;
        this.instructions = instructions;
        this.support = support;
        this.review = review;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void start() {
        var begins = organisations.find().map(Organisation::demo).orElseGet(installation::beginsWithDemo);
        if (begins && !(directory.hasContacts() && directory.hasGoals() && directory.hasOneToOnes())) {
            begin();
        }
        running = true;
    }

    private void begin() {
        log.info("Making the demo organisation, once; this takes some seconds");
        var demo = DemoOrganisation.upTo(LocalDate.now(clock));
        // What takes longest is a file of contacts: it is written and read beside everything that does not need it.
        try (var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            var export = directory.hasContacts() ? null : aside.submit(() -> contacts.written(demo));
            people.of(demo);
            protection.of(demo);
            var year = aside.submit(() -> {
                if (export != null) {
                    contacts.bring(export.get());
                }
                return demo;
            });
            if (!directory.hasOneToOnes()) {
                oneToOnes.of(demo);
            }
            talks.of(demo);
            feedback.of(demo);
            notices.of(demo);
            successes.of(demo);
            screens.of(demo);
            stories.of(demo);
            fame.of(demo);
            webhooks.of(demo);
            concerns.of(demo);
            support.of(demo);
            year.get();
            voice.of(demo);
            praise.of(demo);
            // For queues that are known by then.
            instructions.of(demo);
            if (!directory.hasGoals()) {
                goals.of(demo);
                LATELY.forEach(days -> review.on(LocalDate.now(clock).minusDays(days)));
                review.now();
            }
            protection.lookForWhatIsPastItsTime();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo's contacts do not come in", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
