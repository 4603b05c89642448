package fi.merkitys.successes.stories;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OwnAddress;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All stories and where they stand, for HR, who opens the outside as well. */
@Controller
class StoryOverviewPages {
    private static final int A_PAGE = 50;
    private final Stories stories;
    private final Outside outside;
    private final OwnAddress address;
    private final Clock clock;

    StoryOverviewPages(Stories stories, Outside outside, OwnAddress address, Clock clock) {
        this.stories = stories;
        this.outside = outside;
        this.address = address;
        this.clock = clock;
    }

    static boolean isFor(Viewer viewer) {
        return Data.STORIES_OUTSIDE.isChangedBy(viewer);
    }

    @GetMapping("/stories/overview")
    ModelAndView all(@RequestParam(required = false) @Nullable Long before, Viewer viewer, HttpServletRequest request) {
        check(viewer);
        var all = stories.all(before, A_PAGE + 1);
        var shown = all.subList(0, Math.min(A_PAGE, all.size()));
        return new ModelAndView("successes/stories/overview")
                .addObject("stories", shown)
                .addObject("further", all.size() > A_PAGE ? shown.getLast().id() : null)
                .addObject("open", outside.isOpen())
                .addObject(
                        "address",
                        address.of(request).map(base -> base + "/heroes").orElse(""));
    }

    @PostMapping("/stories/outside")
    String turn(@RequestParam(defaultValue = "false") boolean open, Viewer viewer) {
        check(viewer);
        outside.turn(open, viewer.id(), clock.instant());
        return "redirect:/stories/overview";
    }

    private static void check(Viewer viewer) {
        if (!isFor(viewer)) {
            throw new NotFound();
        }
    }
}
