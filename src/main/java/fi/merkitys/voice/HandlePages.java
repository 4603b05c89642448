package fi.merkitys.voice;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an owner does with an item. */
@Controller
class HandlePages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|/)\\S{1,500}");
    private static final int LONGEST_USE = 200;

    private final Items items;
    private final HandleItem handle;
    private final ShowItem show;
    private final UsedIn usedIn;
    private final Colleagues colleagues;
    private final Clock clock;

    HandlePages(Items items, HandleItem handle, ShowItem show, UsedIn usedIn, Colleagues colleagues, Clock clock) {
        this.items = items;
        this.handle = handle;
        this.show = show;
        this.usedIn = usedIn;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** @param board whether it was done there */
    @PostMapping("/voice/{id}/looking")
    ModelAndView lookInto(@PathVariable long id, @RequestParam(defaultValue = "false") boolean board, Viewer viewer) {
        var shown = after(id, handle.lookInto(new ItemId(id), viewer), "looking", "", null, viewer);
        return board ? new ModelAndView("redirect:/voice/board") : shown;
    }

    @PostMapping("/voice/{id}/owner")
    ModelAndView pass(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        return after(
                id,
                handle.pass(new ItemId(id), person(to, who, viewer), TypedText.plain(words), viewer),
                "pass",
                words,
                null,
                viewer);
    }

    @PostMapping("/voice/{id}/answer")
    ModelAndView answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String who,
            Viewer viewer) {
        var said = Answer.of(answer).orElse(null);
        var outcome = said == null
                ? new HandleItem.NotSaid("answer", "voice.problem.answer")
                : handle.answer(
                        new ItemId(id), said, TypedText.plain(words), day(dueOn), person(to, who, viewer), viewer);
        return after(id, outcome, "answer", words, day(dueOn), viewer);
    }

    @PostMapping("/voice/{id}/doing")
    ModelAndView finish(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        return after(id, handle.finish(new ItemId(id), TypedText.plain(words), viewer), "done", words, null, viewer);
    }

    @PostMapping("/voice/{id}/cause")
    ModelAndView cause(@PathVariable long id, @RequestParam(defaultValue = "") String cause, Viewer viewer) {
        return after(id, handle.cause(new ItemId(id), Cause.of(cause).orElse(null), viewer), "cause", "", null, viewer);
    }

    /** @param guide where it went into an instruction of the register, in place of an address */
    @PostMapping("/voice/{id}/uses")
    ModelAndView use(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable Long guide,
            Viewer viewer) {
        var item = owned(id, viewer);
        var what = TypedText.plain(words);
        var where = guide == null ? TypedText.plain(address) : "/instructions/" + guide;
        if (what.isEmpty()
                || what.length() > LONGEST_USE
                || (!where.isEmpty() && !ADDRESS.matcher(where).matches())) {
            return problem(item, new Typed("use", "voice.problem.use", what, LocalDate.now(clock)), viewer);
        }
        usedIn.add(item.id(), Use.Sort.of(sort).orElse(Use.Sort.OTHER), what, where.isEmpty() ? null : where);
        return new ModelAndView("redirect:" + item.path());
    }

    @PostMapping("/voice/{id}/uses/{use}/removal")
    String removeUse(@PathVariable long id, @PathVariable long use, Viewer viewer) {
        var item = owned(id, viewer);
        if (!usedIn.remove(use, item.id())) {
            throw new NotFound();
        }
        return "redirect:" + item.path();
    }

    private ModelAndView after(
            long id, HandleItem.Outcome outcome, String form, String typed, @Nullable LocalDate dueOn, Viewer viewer) {
        return switch (outcome) {
            case HandleItem.Done any -> new ModelAndView("redirect:/voice/" + id);
            case HandleItem.NotTheirs any -> throw new NotFound();
            case HandleItem.NotSaid why -> {
                var item = items.find(new ItemId(id), viewer)
                        .filter(one -> one.standing().owns() || one.standing().does())
                        .orElseThrow(NotFound::new);
                yield problem(
                        item,
                        new Typed(
                                form,
                                why.words(),
                                TypedText.plain(typed),
                                dueOn == null ? LocalDate.now(clock) : dueOn),
                        viewer);
            }
        };
    }

    private ModelAndView problem(Item item, Typed typed, Viewer viewer) {
        var page = show.page(item, viewer, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Item owned(long id, Viewer viewer) {
        return items.find(new ItemId(id), viewer)
                .filter(item -> item.standing().owns())
                .orElseThrow(NotFound::new);
    }

    private @Nullable PersonId person(String to, String who, Viewer viewer) {
        if (ID.matcher(to).matches()) {
            return new PersonId(Long.parseLong(to));
        }
        return who.isBlank() ? null : colleagues.meant(who, viewer.id()).orElse(null);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
