package fi.merkitys.concerns.anonymous;

import fi.merkitys.concerns.Code;
import fi.merkitys.concerns.Concerns;
import fi.merkitys.concerns.Enclosed;
import fi.merkitys.concerns.Messages;
import fi.merkitys.concerns.RaiseConcern;
import fi.merkitys.concerns.RaiseForm;
import fi.merkitys.concerns.SentForm;
import fi.merkitys.concerns.Words;
import fi.merkitys.concerns.law.Laws;
import fi.merkitys.shell.TypedText;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Raising a concern without a name, and coming back to it with its code, which is in no address. */
@Controller
class AnonymousPages {
    private final RaiseConcern raise;
    private final Enclosed enclosed;
    private final Concerns concerns;
    private final Messages messages;
    private final Laws laws;
    private final Clock clock;

    AnonymousPages(
            RaiseConcern raise, Enclosed enclosed, Concerns concerns, Messages messages, Laws laws, Clock clock) {
        this.raise = raise;
        this.enclosed = enclosed;
        this.concerns = concerns;
        this.messages = messages;
        this.laws = laws;
        this.clock = clock;
    }

    @GetMapping("/anonymous-concerns")
    ModelAndView start() {
        return start(null);
    }

    private static ModelAndView start(@Nullable String problem) {
        var page = new ModelAndView("concerns/start");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problem", problem);
    }

    @GetMapping("/anonymous-concerns/new")
    ModelAndView form() {
        return form(RaiseForm.empty(laws.countryOf(null)));
    }

    /** Back from the look, with everything that was typed. */
    @PostMapping("/anonymous-concerns/new")
    ModelAndView again(@ModelAttribute SentForm sent) {
        return form(sent.typed());
    }

    @PostMapping("/anonymous-concerns/review")
    ModelAndView look(@ModelAttribute SentForm sent) {
        return shown(raise.look(sent.typed(), null), null);
    }

    @PostMapping("/anonymous-concerns")
    ModelAndView send(
            @ModelAttribute SentForm sent, @RequestParam(required = false) @Nullable List<MultipartFile> pictures)
            throws IOException {
        return switch (enclosed.read(pictures)) {
            case Enclosed.Refused why -> shown(raise.look(sent.typed(), null), why.words());
            case Enclosed.Read read -> shown(raise.send(sent.typed(), null, read.pictures()), null);
        };
    }

    private ModelAndView shown(RaiseConcern.Outcome outcome, @Nullable String problem) {
        return switch (outcome) {
            case RaiseConcern.Raised raised -> new ModelAndView("concerns/code").addObject("raised", raised);
            case RaiseConcern.NotSaid why -> form(why.form());
            case RaiseConcern.NobodyLeft nobody ->
                new ModelAndView("concerns/nobodyUnnamed")
                        .addObject("form", nobody.form())
                        .addObject("countries", laws.all());
            case RaiseConcern.Ready ready -> {
                var page = new ModelAndView("concerns/reviewUnnamed");
                page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page.addObject("ready", ready).addObject("problem", problem);
            }
        };
    }

    private ModelAndView form(RaiseForm form) {
        var page = new ModelAndView("concerns/raiseUnnamed");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", form).addObject("countries", laws.all());
    }

    @PostMapping("/anonymous-concerns/conversation")
    ModelAndView open(@RequestParam(defaultValue = "") String code) {
        return Code.typed(code).map(known -> conversation(known, "", null)).orElseGet(AnonymousPages::unknown);
    }

    @PostMapping("/anonymous-concerns/replies")
    ModelAndView reply(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String words) {
        return Code.typed(code).map(known -> reply(known, words)).orElseGet(AnonymousPages::unknown);
    }

    private ModelAndView reply(Code code, String words) {
        var plain = TypedText.plain(words);
        var problem = Words.problem(plain);
        if (problem == null) {
            concerns.by(code).ifPresent(concern -> messages.byCode(concern.id(), code, plain, LocalDate.now(clock)));
        }
        return conversation(code, problem == null ? "" : words, problem);
    }

    private ModelAndView conversation(Code code, String typed, @Nullable String problem) {
        var found = concerns.by(code);
        if (found.isEmpty()) {
            return unknown();
        }
        messages.readBy(code, found.get().id());
        var page = new ModelAndView("concerns/conversation");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("concern", found.get())
                .addObject("code", code)
                .addObject("messages", messages.by(code))
                .addObject("handled", concerns.isHandled(found.get(), code))
                .addObject("typed", typed)
                .addObject("problem", problem)
                .addObject("today", LocalDate.now(clock));
    }

    /** Whether it was never there or is deleted, nobody is told. */
    private static ModelAndView unknown() {
        return start("concerns.problem.code");
    }
}
