package fi.merkitys.voice;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One item: what happened to it, and what its raiser and everybody else does with it. */
@Controller("voiceItemPages")
class ItemPages {
    private final Items items;
    private final ShowItem show;
    private final TalkAboutItem talk;
    private final Comments comments;
    private final Clock clock;

    ItemPages(Items items, ShowItem show, TalkAboutItem talk, Comments comments, Clock clock) {
        this.items = items;
        this.show = show;
        this.talk = talk;
        this.comments = comments;
        this.clock = clock;
    }

    @GetMapping("/voice/{id}")
    ModelAndView one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean raised, Viewer viewer) {
        var item = talk.open(new ItemId(id), viewer).orElseThrow(NotFound::new);
        return show.page(item, viewer)
                .addObject("raised", raised && item.standing().raised());
    }

    @PostMapping("/voice/{id}/comments")
    ModelAndView say(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        var item = find(id, viewer);
        return after(item, talk.say(item.id(), TypedText.plain(words), viewer), "comment", words, viewer);
    }

    @PostMapping("/voice/{id}/comments/{comment}/removal")
    String takeBack(@PathVariable long id, @PathVariable long comment, Viewer viewer) {
        var item = find(id, viewer);
        if (!comments.takeBack(comment, item.id(), viewer.id())) {
            throw new NotFound();
        }
        return "redirect:" + item.path() + "#comments";
    }

    @PostMapping("/voice/{id}/me-too")
    String join(@PathVariable long id, @RequestParam(defaultValue = "true") boolean joined, Viewer viewer) {
        var item = find(id, viewer);
        // The raiser is one of those affected already.
        if (item.mayBeJoined()) {
            comments.join(item.id(), viewer.id(), joined, clock.instant());
        }
        return "redirect:" + item.path();
    }

    @PostMapping("/voice/{id}/thanks")
    String thank(@PathVariable long id, Viewer viewer) {
        var item = find(id, viewer);
        if (!talk.thank(item.id(), viewer)) {
            throw new NotFound();
        }
        return "redirect:" + item.path();
    }

    @PostMapping("/voice/{id}/doubts")
    ModelAndView doubt(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        var item = own(id, viewer);
        return after(item, talk.doubt(item.id(), TypedText.plain(words), viewer), "doubt", words, viewer);
    }

    /** By the raiser: whether others may read it, and know from whom it is. */
    @PostMapping("/voice/{id}/audience")
    String publish(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean forAll,
            @RequestParam(defaultValue = "false") boolean named,
            Viewer viewer) {
        var item = own(id, viewer);
        items.publish(item.id(), forAll, named);
        return "redirect:" + item.path();
    }

    private ModelAndView after(
            Item item, TalkAboutItem.Outcome outcome, String field, @Nullable String typed, Viewer viewer) {
        return switch (outcome) {
            case TalkAboutItem.Done any -> new ModelAndView("redirect:" + item.path());
            case TalkAboutItem.NotSaid why -> {
                var page = show.page(
                        item, viewer, new Typed(field, why.words(), TypedText.plain(typed), LocalDate.now(clock)));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private Item find(long id, Viewer viewer) {
        return items.find(new ItemId(id), viewer).orElseThrow(NotFound::new);
    }

    private Item own(long id, Viewer viewer) {
        return items.find(new ItemId(id), viewer)
                .filter(item -> item.standing().raised())
                .orElseThrow(NotFound::new);
    }
}
