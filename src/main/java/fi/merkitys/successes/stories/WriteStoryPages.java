package fi.merkitys.successes.stories;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import fi.merkitys.successes.Success;
import fi.merkitys.successes.SuccessId;
import fi.merkitys.successes.Successes;
import fi.merkitys.successes.stories.StoryForm.Sent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Writing a story of a success, and other words of it. */
@Controller
class WriteStoryPages {
    private static final StoryText.Problem BEGUN = new StoryText.Problem("title", "stories.problem.another");
    private static final StoryText.Problem OVERTAKEN = new StoryText.Problem("title", "stories.problem.overtaken");
    private final Successes successes;
    private final Stories stories;
    private final WriteStory write;
    private final StoryPicture pictures;
    private final Standing standing;
    private final Voices voices;
    private final Looks looks;

    WriteStoryPages(
            Successes successes,
            Stories stories,
            WriteStory write,
            StoryPicture pictures,
            Standing standing,
            Voices voices,
            Looks looks) {
        this.successes = successes;
        this.stories = stories;
        this.write = write;
        this.pictures = pictures;
        this.standing = standing;
        this.voices = voices;
        this.looks = looks;
    }

    @GetMapping("/stories/new")
    ModelAndView begin(
            @RequestParam(defaultValue = "0") long success,
            @RequestParam(required = false) @Nullable Long hero,
            Viewer viewer,
            Locale language) {
        var of = success(success, viewer);
        var about = hero(of, hero, viewer);
        var there = stories.of(of.id(), about.id());
        if (there.isPresent()) {
            return new ModelAndView("redirect:/stories/" + there.get());
        }
        var in = Optional.ofNullable(viewer.language()).orElse(language);
        return newOne(StoryForm.empty(in, of.words()), about, of, viewer);
    }

    @PostMapping("/stories")
    ModelAndView begin(
            @RequestParam(defaultValue = "0") long success,
            @RequestParam(required = false) @Nullable Long hero,
            @ModelAttribute Sent sent,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Viewer viewer)
            throws IOException {
        var of = success(success, viewer);
        var about = hero(of, hero, viewer);
        var form = sent.form();
        return switch (pictures.read(picture, form.withoutPicture())) {
            case StoryPicture.NoPicture why -> newOne(form.with(why.problem()), about, of, viewer);
            case StoryPicture.Read read ->
                switch (write.begin(of, about.id(), form.text(), read.change(), viewer)) {
                    case WriteStory.Written written -> to(written.id());
                    case WriteStory.NotSaid why -> newOne(form.with(why.problem()), about, of, viewer);
                    case WriteStory.ByAnother any -> newOne(form.with(BEGUN), about, of, viewer);
                };
        };
    }

    @GetMapping("/stories/{id}/text")
    ModelAndView words(@PathVariable long id, Viewer viewer) {
        var story = story(id, viewer);
        looks.at(story, viewer);
        return page(StoryForm.of(story), story);
    }

    @PostMapping("/stories/{id}/text")
    ModelAndView write(
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Viewer viewer)
            throws IOException {
        var story = story(id, viewer);
        var form = sent.form();
        return switch (pictures.read(picture, form.withoutPicture())) {
            case StoryPicture.NoPicture why -> page(form.with(why.problem()), story);
            case StoryPicture.Read read ->
                switch (write.write(story, form.version(), form.text(), read.change(), viewer)) {
                    case WriteStory.Written written -> to(written.id());
                    case WriteStory.NotSaid why -> page(form.with(why.problem()), story);
                    case WriteStory.ByAnother any -> overtaken(id, form, viewer);
                };
        };
    }

    /** What was typed stays; saving it again takes the place of the other's words, which are shown. */
    private ModelAndView overtaken(long id, StoryForm form, Viewer viewer) {
        var now = story(id, viewer);
        return page(form.at(now.version()).with(OVERTAKEN), now);
    }

    @PostMapping("/stories/{id}/request")
    String ask(@PathVariable long id, @RequestParam(defaultValue = "0") int version, Viewer viewer) {
        var story = story(id, viewer);
        write.ask(story, version, viewer);
        return "redirect:" + story.path();
    }

    /** As it would be read, while somebody writes. */
    @PostMapping("/stories/previews")
    ModelAndView preview(@ModelAttribute Sent sent) {
        return new ModelAndView("successes/stories/text")
                .addObject("text", sent.form().text());
    }

    private Success success(long id, Viewer viewer) {
        return successes.find(new SuccessId(id), viewer.id()).orElseThrow(NotFound::new);
    }

    /** The one of whom it may be, where nobody was chosen. */
    private Success.Person hero(Success success, @Nullable Long chosen, Viewer viewer) {
        return standing.heroes(success, viewer).stream()
                .filter(one -> chosen == null || one.id().equals(new PersonId(chosen)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Story story(long id, Viewer viewer) {
        return stories.find(new StoryId(id))
                .filter(story -> standing.worksOn(story, viewer) && !story.isWithdrawn())
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView to(StoryId id) {
        return new ModelAndView("redirect:/stories/" + id);
    }

    private ModelAndView newOne(StoryForm form, Success.Person hero, Success success, Viewer viewer) {
        return page(form, hero)
                .addObject("heroes", standing.heroes(success, viewer))
                .addObject("success", success)
                .addObject("remarks", List.of())
                .addObject("story", null);
    }

    private ModelAndView page(StoryForm form, Story story) {
        return page(form, story.hero())
                .addObject("heroes", List.of())
                .addObject("success", null)
                .addObject("remarks", voices.remarks(story.id()))
                .addObject("story", story);
    }

    private static ModelAndView page(StoryForm form, Success.Person hero) {
        var page = new ModelAndView("successes/stories/write");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", form).addObject("hero", hero);
    }
}
