package fi.merkitys.successes.stories;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OwnAddress;
import fi.merkitys.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A story with what was said to it, as far as it is the viewer's matter. */
@Component
class ShowStory {
    private final Stories stories;
    private final Voices voices;
    private final Standing standing;
    private final Outside outside;
    private final OwnAddress address;
    private final Clock clock;

    ShowStory(Stories stories, Voices voices, Standing standing, Outside outside, OwnAddress address, Clock clock) {
        this.stories = stories;
        this.voices = voices;
        this.standing = standing;
        this.outside = outside;
        this.address = address;
        this.clock = clock;
    }

    /** @param problem the key of why nothing was done, or none */
    ModelAndView page(Story story, @Nullable String problem, Viewer viewer, HttpServletRequest request) {
        var works = standing.worksOn(story, viewer);
        List<PersonId> approvers = works ? stories.approvers(story.id()) : List.of();
        var leads = standing.mayApprove(story, viewer);
        var page = new ModelAndView("successes/stories/story");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("story", story)
                .addObject("viewer", viewer.id())
                .addObject("works", works)
                .addObject("over", story.isOver(LocalDate.now(clock)))
                .addObject("approves", story.mayBeApprovedBy(viewer.id(), leads) && !approvers.contains(viewer.id()))
                .addObject("sendsBack", story.mayBeSentBackBy(viewer.id(), leads))
                .addObject("remarks", works ? voices.remarks(story.id()) : List.of())
                .addObject("problem", problem)
                .addObject("outside", works && outside.isOpen())
                .addObject(
                        "address",
                        address.of(request)
                                .map(base -> base + "/heroes/" + story.slug())
                                .orElse(""));
    }
}
