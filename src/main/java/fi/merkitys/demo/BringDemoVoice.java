package fi.merkitys.demo;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import fi.merkitys.voice.Answer;
import fi.merkitys.voice.EarlierVoice;
import fi.merkitys.voice.ItemId;
import fi.merkitys.voice.Use;
import fi.merkitys.voice.clocks.RunClocks;
import fi.merkitys.voice.routes.Categories;
import fi.merkitys.voice.routes.NewRoute;
import fi.merkitys.voice.routes.RoutesOfVoice;
import fi.merkitys.voice.routes.Served;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people of the demo raised: an idea that became practice, the obstacle that costs most, a voice left without an
 * answer, why customers complain, and what waits today.
 */
@Service
class BringDemoVoice {
    private final EarlierVoice voice;
    private final RoutesOfVoice routes;
    private final Categories categories;
    private final Served served;
    private final RunClocks clocks;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;
    private final Clock clock;

    BringDemoVoice(
            EarlierVoice voice,
            RoutesOfVoice routes,
            Categories categories,
            Served served,
            RunClocks clocks,
            OnBehalf onBehalf,
            DemoDirectory directory,
            Clock clock) {
        this.voice = voice;
        this.routes = routes;
        this.categories = categories;
        this.served = served;
        this.clocks = clocks;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        var ids = directory.people();
        var told = DemoVoice.of(demo, id -> DemoDirectory.id(ids, id), new ServedPlaces());
        var first = told.getFirst().item().raiser();
        if (onBehalf.of(first.value(), () -> voice.hasAny(first))) {
            return;
        }
        responsible(demo, ids);
        told.forEach(this::tell);
        clocks.now();
    }

    /** The administrator answers for tools, a coach for instructions; the rest is the line supervisors'. */
    private void responsible(DemoOrganisation demo, Map<String, PersonId> ids) {
        first(demo, DemoRole.ADMINISTRATOR)
                .ifPresent(person -> routes.add(NewRoute.toPerson(
                        category("tools"), DemoDirectory.id(ids, person).value())));
        first(demo, DemoRole.COACH)
                .ifPresent(person -> routes.add(NewRoute.toPerson(
                        category("instructions"), DemoDirectory.id(ids, person).value())));
    }

    private static java.util.Optional<String> first(DemoOrganisation demo, DemoRole role) {
        return demo.people().stream()
                .filter(person -> person.is(role) && person.leftOn() == null)
                .map(DemoPerson::employeeId)
                .findFirst();
    }

    /** As the migration has put them there. */
    private long category(String what) {
        var name = what.equals("tools")
                ? "Tools and systems"
                : what.equals("instructions") ? "Instructions" : "Products and prices";
        return categories.all().stream()
                .filter(one -> one.english().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Read once: it is asked for each complaint. */
    private final class ServedPlaces implements DemoVoice.Places {
        private final Map<String, Long> clients = byName(served.clients());
        private final Map<String, Long> queues = byName(served.queues());

        @Override
        public long category(String what) {
            return BringDemoVoice.this.category(what);
        }

        @Override
        public long client(QueuePlan queue) {
            return expect(clients, queue.queue().client());
        }

        @Override
        public int queue(QueuePlan queue) {
            return Math.toIntExact(expect(queues, queue.queue().name()));
        }

        private static Map<String, Long> byName(List<Served.Choice> choices) {
            return choices.stream().collect(Collectors.toMap(Served.Choice::name, Served.Choice::id));
        }

        private static long expect(Map<String, Long> ids, String name) {
            return Objects.requireNonNull(ids.get(name), name);
        }
    }

    private void tell(DemoVoice.Story story) {
        var raiser = viewer(story.item().raiser());
        var raised = onBehalf.of(raiser.id().value(), () -> {
            var id = voice.raise(story.item(), ago(story.daysAgo()));
            return Map.entry(id, voice.ownerOf(id, raiser));
        });
        var id = raised.getKey();
        story.joined()
                .forEach(person -> onBehalf.of(person.value(), () -> {
                    voice.join(id, person, ago(story.daysAgo() - 1));
                    return id;
                }));
        answer(story, id, viewer(raised.getValue()), raiser);
    }

    private void answer(DemoVoice.Story story, ItemId id, Viewer owner, Viewer raiser) {
        var answered = story.answered();
        if (answered == null) {
            return;
        }
        onBehalf.of(owner.id().value(), () -> {
            var at = ago(answered.daysAgo());
            voice.answer(id, answered.answer(), answered.words(), due(answered), owner, at);
            var cause = story.cause();
            if (cause != null) {
                voice.cause(id, cause, owner);
            }
            if (answered.done() != null) {
                voice.finish(id, answered.done(), owner, ago(answered.doneDaysAgo()));
            }
            if (answered.usedIn() != null) {
                voice.use(id, Use.Sort.RELEASE, answered.usedIn());
            }
            return id;
        });
        if (answered.thanked()) {
            onBehalf.of(raiser.id().value(), () -> {
                voice.thank(id, raiser, ago(answered.thankedDaysAgo()));
                return id;
            });
        }
    }

    private @org.jspecify.annotations.Nullable LocalDate due(DemoVoice.Answered answered) {
        return answered.answer() == Answer.YES
                ? LocalDate.ofInstant(ago(answered.daysAgo()), clock.getZone()).plusDays(answered.dueInDays())
                : null;
    }

    private static Viewer viewer(PersonId person) {
        return new Viewer(person, "", Set.<Role>of(), null, "auto", 0);
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
