package fi.merkitys.successes;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import fi.merkitys.successes.stories.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One success, and what is said to it. */
@Controller
class SuccessPages {
    private final Successes successes;
    private final TalkAboutSuccess talk;
    private final Answers answers;
    private final Reports reports;
    private final Values values;
    private final Standing standing;

    SuccessPages(
            Successes successes,
            TalkAboutSuccess talk,
            Answers answers,
            Reports reports,
            Values values,
            Standing standing) {
        this.standing = standing;
        this.successes = successes;
        this.talk = talk;
        this.answers = answers;
        this.reports = reports;
        this.values = values;
    }

    @GetMapping("/successes/{id}")
    ModelAndView one(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean told,
            @RequestParam(defaultValue = "false") boolean reported,
            Viewer viewer) {
        var success = talk.open(new SuccessId(id), viewer.id()).orElseThrow(NotFound::new);
        return page(success, viewer, "", "", null).addObject("told", told).addObject("reported", reported);
    }

    /** From the wall, the buttons alone come back. */
    @PostMapping("/successes/{id}/reactions")
    ModelAndView react(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @org.springframework.web.bind.annotation.RequestHeader(name = "HX-Request", required = false) @Nullable
                    String inPlace,
            Viewer viewer) {
        var success = find(id, viewer);
        Reaction.of(kind).ifPresent(reaction -> talk.react(success, viewer.id(), reaction));
        return inPlace == null
                ? new ModelAndView("redirect:" + success.path())
                : new ModelAndView("successes/reactions").addObject("success", find(id, viewer));
    }

    @PostMapping("/successes/{id}/replies")
    ModelAndView answer(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        var success = find(id, viewer);
        return switch (talk.answer(success, viewer.id(), words)) {
            case TalkAboutSuccess.Done any -> new ModelAndView("redirect:" + success.path() + "#replies");
            case TalkAboutSuccess.NotSaid why -> page(success, viewer, words, "", why.words());
        };
    }

    @PostMapping("/successes/{id}/replies/{reply}/removal")
    String takeBackReply(@PathVariable long id, @PathVariable long reply, Viewer viewer) {
        var success = find(id, viewer);
        if (!answers.takeBack(reply, success.id(), viewer.id())) {
            throw new NotFound();
        }
        return "redirect:" + success.path() + "#replies";
    }

    @GetMapping("/successes/{id}/words")
    ModelAndView words(@PathVariable long id, Viewer viewer) {
        var success = own(id, viewer);
        var value = success.value();
        return edit(
                success,
                new TellForm(
                        success.kind() == Kind.OWN,
                        List.of(),
                        "",
                        success.words(),
                        success.effect() == null ? "" : success.effect(),
                        value == null ? "" : Long.toString(value.id()),
                        success.emoji() == null ? "" : success.emoji(),
                        success.audience().key(),
                        "",
                        null));
    }

    @PostMapping("/successes/{id}/words")
    ModelAndView edit(@PathVariable long id, TellPages.Sent sent, Viewer viewer) {
        var success = own(id, viewer);
        var form = sent.form();
        var as = new NewSuccess(
                success.kind(),
                viewer.id(),
                success.receivers().stream().map(Success.Person::id).toList(),
                form.words(),
                form.effect(),
                TellPages.id(form.value()).orElse(null),
                form.emoji(),
                Audience.of(form.audience()).orElse(success.audience()));
        return switch (talk.edit(success, as)) {
            case TalkAboutSuccess.Done any -> new ModelAndView("redirect:" + success.path());
            case TalkAboutSuccess.NotSaid why -> edit(success, form.with(why.field(), why.words()));
        };
    }

    /** By who told it: as if it had not been said. */
    @PostMapping("/successes/{id}/removal")
    String takeBack(@PathVariable long id, Viewer viewer) {
        if (!successes.takeBack(new SuccessId(id), viewer.id())) {
            throw new NotFound();
        }
        return "redirect:/successes";
    }

    @PostMapping("/successes/{id}/hiding")
    String hide(@PathVariable long id, @RequestParam(defaultValue = "true") boolean hidden, Viewer viewer) {
        var success = find(id, viewer);
        if (!success.isFor(viewer.id())) {
            throw new NotFound();
        }
        talk.hide(success, hidden);
        return "redirect:" + success.path();
    }

    @PostMapping("/successes/{id}/reports")
    ModelAndView report(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var success = find(id, viewer);
        var words = TypedText.plain(reason);
        if (words.isEmpty() || words.length() > Words.LONGEST) {
            return page(
                    success,
                    viewer,
                    "",
                    reason,
                    words.isEmpty() ? "successes.problem.reason" : "successes.problem.tooLong");
        }
        reports.report(success.id(), viewer.id(), words);
        return new ModelAndView("redirect:" + success.path() + "?reported=true");
    }

    private ModelAndView edit(Success success, TellForm form) {
        var page = new ModelAndView("successes/words");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("success", success).addObject("form", form).addObject("values", values.current());
    }

    private ModelAndView page(Success success, Viewer viewer, String typed, String reason, @Nullable String problem) {
        var page = new ModelAndView("successes/success");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("success", success);
        page.addObject("replies", answers.to(success.id()));
        page.addObject("earlier", success.editedAt() == null ? List.of() : successes.earlier(success.id()));
        page.addObject("viewer", viewer.id());
        page.addObject("typed", typed);
        page.addObject("reason", reason);
        page.addObject("problem", problem);
        page.addObject("told", false);
        page.addObject("reported", reports.hasReported(success.id(), viewer.id()));
        page.addObject("story", !standing.heroes(success, viewer).isEmpty());
        return page;
    }

    private Success find(long id, Viewer viewer) {
        return successes.find(new SuccessId(id), viewer.id()).orElseThrow(NotFound::new);
    }

    /** Told by the viewer, in the viewer's words. */
    private Success own(long id, Viewer viewer) {
        return successes
                .find(new SuccessId(id), viewer.id())
                .filter(success -> success.isToldBy(viewer.id()) && success.kind() != Kind.CUSTOMER)
                .orElseThrow(NotFound::new);
    }
}
