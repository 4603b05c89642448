package fi.merkitys.successes.stories;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OwnAddress;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The hero's word, for each place: with the words as they would stand there. */
@Controller
class ConsentPages {
    private final Stories stories;
    private final Voices voices;
    private final DecideOnStory decide;
    private final Outside outside;
    private final OwnAddress address;

    ConsentPages(Stories stories, Voices voices, DecideOnStory decide, Outside outside, OwnAddress address) {
        this.stories = stories;
        this.voices = voices;
        this.decide = decide;
        this.outside = outside;
        this.address = address;
    }

    @GetMapping("/stories/{id}/consent")
    ModelAndView form(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        return page(own(id, viewer), false, request);
    }

    @PostMapping("/stories/{id}/consents")
    ModelAndView agree(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            HttpServletRequest request) {
        var story = own(id, viewer);
        var where = Channel.of(channel);
        if (where.isEmpty()) {
            return page(story, false, request);
        }
        return switch (decide.agree(story, version, where.get(), viewer)) {
            case DecideOnStory.Done done -> back(story);
            case DecideOnStory.ReadAgain any -> page(own(id, viewer), true, request);
        };
    }

    @PostMapping("/stories/{id}/consents/{channel}/revocation")
    ModelAndView takeBack(@PathVariable long id, @PathVariable String channel, Viewer viewer) {
        var story = own(id, viewer);
        decide.takeBack(story, Channel.of(channel).orElseThrow(NotFound::new), viewer);
        return back(story);
    }

    private static ModelAndView back(Story story) {
        return new ModelAndView("redirect:" + story.path() + "/consent#channels");
    }

    private Story own(long id, Viewer viewer) {
        return stories.find(new StoryId(id))
                .filter(story -> story.isAbout(viewer.id()))
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(Story story, boolean again, HttpServletRequest request) {
        var page = new ModelAndView("successes/stories/consent");
        page.setStatus(again ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page.addObject("story", story)
                .addObject("consents", voices.consents(story.id()))
                .addObject("again", again)
                .addObject("outside", outside.isOpen())
                .addObject(
                        "address",
                        address.of(request)
                                .map(base -> base + "/heroes/" + story.slug())
                                .orElse(""));
    }
}
