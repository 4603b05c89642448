package fi.merkitys.demo;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import fi.merkitys.pictures.Pictures;
import fi.merkitys.successes.Success;
import fi.merkitys.successes.Successes;
import fi.merkitys.successes.Wall;
import fi.merkitys.successes.stories.Channel;
import fi.merkitys.successes.stories.DecideOnStory;
import fi.merkitys.successes.stories.Outside;
import fi.merkitys.successes.stories.Stories;
import fi.merkitys.successes.stories.Story;
import fi.merkitys.successes.stories.StoryText;
import fi.merkitys.successes.stories.WriteStory;
import fi.merkitys.successes.stories.WriteStory.Change;
import fi.merkitys.successes.stories.WriteStory.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Three stories: a hero's that is told everywhere, one that waits for its hero's yes, and one that was taken back. */
@Service
class BringDemoStories {
    private final Successes successes;
    private final Stories stories;
    private final WriteStory write;
    private final DecideOnStory decide;
    private final Outside outside;
    private final Pictures pictures;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;
    private final Clock clock;
    private final Sections words = Sections.read("/demo/stories.txt");

    BringDemoStories(
            Successes successes,
            Stories stories,
            WriteStory write,
            DecideOnStory decide,
            Outside outside,
            Pictures pictures,
            OnBehalf onBehalf,
            DemoDirectory directory,
            Clock clock) {
        this.successes = successes;
        this.stories = stories;
        this.write = write;
        this.decide = decide;
        this.outside = outside;
        this.pictures = pictures;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.clock = clock;
    }

    private record Part(Viewer supervisor, Viewer leader, Viewer hr, Viewer hero) {}

    @Transactional
    void of(DemoOrganisation demo) {
        var hr = viewer(demo.people().stream()
                .filter(one -> one.is(DemoRole.HR))
                .findFirst()
                .orElseThrow());
        if (onBehalf.read(hr.id().value(), () -> !stories.all(null, 1).isEmpty())) {
            return;
        }
        onBehalf.of(hr.id().value(), () -> {
            outside.turn(true, hr.id(), clock.instant());
            return hr;
        });
        var fi = agents(demo, "fi");
        var lt = agents(demo, "lt");
        told(part(demo, fi.get(2), hr));
        waiting(part(
                demo,
                demo.people().stream()
                        .filter(BringDemoStories::isAgent)
                        .findFirst()
                        .orElseThrow(),
                hr));
        withdrawn(part(demo, lt.getFirst(), hr));
    }

    private void told(Part part) {
        var text = new StoryText(
                "fi",
                line("told title"),
                text("told"),
                "",
                line("told picture"),
                line("told social"),
                Set.copyOf(Channel.ALL));
        var story = begun(part, text, picture());
        for (var channel : EnumSet.of(Channel.INSIDE, Channel.PAGE, Channel.FEED, Channel.SOCIAL)) {
            as(part.hero(), () -> decide.agree(story, story.version(), channel, part.hero()));
        }
        approved(story, part);
    }

    /** Of whoever plays an agent, in their language. */
    private void waiting(Part part) {
        var hero = part.hero();
        var language = hero.language() == null ? "fi" : hero.language().getLanguage();
        var text = new StoryText(
                language,
                line("waiting title " + language),
                text("waiting " + language),
                "",
                "",
                "",
                EnumSet.of(Channel.INSIDE, Channel.PAGE, Channel.FEED));
        var story = begun(part, text, Change.NONE);
        as(part.supervisor(), () -> write.ask(story, story.version(), part.supervisor()));
    }

    private void withdrawn(Part part) {
        var text = new StoryText(
                "lt",
                line("withdrawn title"),
                text("withdrawn"),
                "",
                "",
                "",
                EnumSet.of(Channel.INSIDE, Channel.PAGE, Channel.FEED));
        var story = begun(part, text, Change.NONE);
        for (var channel : text.channels()) {
            as(part.hero(), () -> decide.agree(story, story.version(), channel, part.hero()));
        }
        approved(story, part);
        as(part.hero(), () -> {
            decide.withdraw(story, part.hero());
            return story;
        });
    }

    /** Of the last thing that the supervisor sees the hero thanked for. */
    private Story begun(Part part, StoryText text, Change picture) {
        return as(part.supervisor(), () -> {
            Success success = successes
                    .page(
                            new Wall.OfPerson(part.hero().id()),
                            null,
                            1,
                            part.supervisor().id())
                    .getFirst();
            return switch (write.begin(success, part.hero().id(), text, picture, part.supervisor())) {
                case Written written -> stories.find(written.id()).orElseThrow();
                case WriteStory.NotSaid why ->
                    throw new IllegalStateException(why.problem().words());
                case WriteStory.ByAnother any -> throw new IllegalStateException("begun before");
            };
        });
    }

    private void approved(Story story, Part part) {
        for (var viewer : List.of(part.leader(), part.hr())) {
            as(viewer, () -> decide.approve(story, story.version(), viewer));
        }
    }

    private <T> T as(Viewer viewer, java.util.function.Supplier<T> work) {
        return onBehalf.of(viewer.id().value(), work::get);
    }

    private Change picture() {
        try (var drawn = new DemoPicture().png()) {
            return pictures.read(drawn) instanceof Pictures.Read read ? new Change(read.picture(), false) : Change.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(String under) {
        return words.under(under).getFirst();
    }

    private String text(String under) {
        return String.join("\n\n", words.under(under));
    }

    private Part part(DemoOrganisation demo, DemoPerson hero, Viewer hr) {
        var supervisor = person(demo, Objects.requireNonNull(hero.supervisor()));
        var leader = person(demo, Objects.requireNonNull(supervisor.supervisor()));
        return new Part(viewer(supervisor), viewer(leader), hr, viewer(hero));
    }

    private static DemoPerson person(DemoOrganisation demo, String employeeId) {
        return demo.people().stream()
                .filter(one -> one.employeeId().equals(employeeId))
                .findFirst()
                .orElseThrow();
    }

    private static List<DemoPerson> agents(DemoOrganisation demo, String language) {
        return demo.people().stream()
                .filter(one -> isAgent(one) && one.language().equals(language))
                .toList();
    }

    private static boolean isAgent(DemoPerson person) {
        return person.roles().equals(Set.of(DemoRole.AGENT)) && person.leftOn() == null;
    }

    private Viewer viewer(DemoPerson person) {
        Map<String, PersonId> ids = directory.people();
        return new Viewer(
                DemoDirectory.id(ids, person.employeeId()),
                person.name(),
                Set.of(),
                java.util.Locale.of(person.language()),
                "auto",
                0);
    }
}
