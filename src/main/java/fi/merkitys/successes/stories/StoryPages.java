package fi.merkitys.successes.stories;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import fi.merkitys.successes.Place;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Stories to be read, and what is said to one by whoever approves. */
@Controller
class StoryPages {
    private static final int A_PAGE = 12;
    private static final int IN_THE_MAKING = 20;
    private final Stories stories;
    private final DecideOnStory decide;
    private final Standing standing;
    private final ShowStory show;
    private final Looks looks;
    private final Clock clock;

    StoryPages(Stories stories, DecideOnStory decide, Standing standing, ShowStory show, Looks looks, Clock clock) {
        this.stories = stories;
        this.decide = decide;
        this.standing = standing;
        this.show = show;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping("/stories")
    ModelAndView told(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        var place = Place.of(after);
        var told = stories.told(place.orElse(null), A_PAGE + 1);
        var shown = told.subList(0, Math.min(A_PAGE, told.size()));
        var last = told.size() > A_PAGE ? shown.getLast() : null;
        return new ModelAndView("successes/stories/list")
                .addObject("stories", shown)
                .addObject("making", place.isPresent() ? List.of() : stories.inTheMaking(IN_THE_MAKING))
                .addObject("viewer", viewer.id())
                .addObject("first", place.isEmpty())
                .addObject("hr", StoryOverviewPages.isFor(viewer))
                .addObject(
                        "further",
                        last == null
                                ? null
                                : new Place(
                                        Objects.requireNonNull(last.toldAt()),
                                        last.id().value()));
    }

    @GetMapping("/stories/{id}")
    ModelAndView one(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        return opened(find(id, viewer), viewer, request);
    }

    @GetMapping("/stories/{id}/picture")
    ResponseEntity<byte[]> picture(@PathVariable long id, Viewer viewer) {
        var jpeg = stories.picture(find(id, viewer).id()).orElseThrow(NotFound::new);
        // Kept by nobody's browser: whoever may no longer see it does not.
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg);
    }

    /** By somebody who leads the hero or HR; whoever wrote it, and the hero, are told why not. */
    @PostMapping("/stories/{id}/approvals")
    ModelAndView approve(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            HttpServletRequest request) {
        var story = find(id, viewer);
        if (!standing.mayApprove(story, viewer)) {
            throw new NotFound();
        }
        if (!story.mayBeApprovedBy(viewer.id(), true)) {
            return show.page(story, "stories.again", viewer, request);
        }
        return switch (decide.approve(story, version, viewer)) {
            case DecideOnStory.Done done -> new ModelAndView("redirect:" + story.path());
            case DecideOnStory.ReadAgain any -> show.page(find(id, viewer), "stories.again", viewer, request);
        };
    }

    /** By the same, in place of approving: with a word for whoever wrote it. */
    @PostMapping("/stories/{id}/returns")
    ModelAndView sendBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            HttpServletRequest request) {
        var story = find(id, viewer);
        if (!standing.mayApprove(story, viewer)) {
            throw new NotFound();
        }
        if (!story.mayBeSentBackBy(viewer.id(), true)) {
            return show.page(story, "stories.again", viewer, request);
        }
        if (Remark.isUnfit(words)) {
            return show.page(story, "stories.return.problem", viewer, request);
        }
        return switch (decide.sendBack(story, version, words.strip(), viewer)) {
            case DecideOnStory.Done done -> new ModelAndView("redirect:" + story.path());
            case DecideOnStory.ReadAgain any -> show.page(find(id, viewer), "stories.again", viewer, request);
        };
    }

    /** By whoever works on it, and for good. */
    @PostMapping("/stories/{id}/withdrawal")
    String withdraw(@PathVariable long id, Viewer viewer) {
        var story = find(id, viewer);
        if (!standing.worksOn(story, viewer)) {
            throw new NotFound();
        }
        decide.withdraw(story, viewer);
        return "redirect:" + story.path();
    }

    /** What is told to all can be read by all; a draft is the hero's matter, who can see later who looked. */
    private ModelAndView opened(Story story, Viewer viewer, HttpServletRequest request) {
        looks.at(story, viewer);
        return show.page(story, null, viewer, request);
    }

    private Story find(long id, Viewer viewer) {
        return stories.find(new StoryId(id))
                .filter(story -> !story.isOver(LocalDate.now(clock)) || standing.worksOn(story, viewer))
                .orElseThrow(NotFound::new);
    }
}
