package fi.merkitys.rights.correction;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.rights.Category;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a correction, and answering it. */
@Controller
class CorrectionPages {
    private final Corrections corrections;
    private final InCharge inCharge;
    private final AskForCorrection ask;
    private final AnswerCorrection answer;
    private final AuditTrail trail;
    private final Clock clock;

    CorrectionPages(
            Corrections corrections,
            InCharge inCharge,
            AskForCorrection ask,
            AnswerCorrection answer,
            AuditTrail trail,
            Clock clock) {
        this.corrections = corrections;
        this.inCharge = inCharge;
        this.ask = ask;
        this.answer = answer;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/my-data/corrections/new")
    ModelAndView form(@RequestParam(defaultValue = "profile") String category, Viewer viewer) {
        return form(category(category), "", null, viewer);
    }

    @PostMapping("/my-data/corrections")
    ModelAndView ask(
            @RequestParam(defaultValue = "profile") String category,
            @RequestParam(defaultValue = "") String wrong,
            Viewer viewer) {
        var about = category(category);
        return switch (ask.about(about, wrong, viewer.id())) {
            case AskForCorrection.Asked asked -> new ModelAndView("redirect:/corrections/" + asked.id());
            case AskForCorrection.NotSaid why -> form(about, wrong, why.words(), viewer);
        };
    }

    @GetMapping("/corrections/{id}")
    ModelAndView one(@PathVariable long id, Viewer viewer) {
        var correction = corrections.find(id, viewer.id()).orElseThrow(NotFound::new);
        trail.looked(viewer, PersonalData.REQUESTS, List.of(correction.askedBy()));
        return page(correction, viewer, "", "", null, HttpStatus.OK);
    }

    @PostMapping("/corrections/{id}/answer")
    ModelAndView answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String answer,
            Viewer viewer) {
        var correction = corrections
                .find(id, viewer.id())
                .filter(found -> !found.askedBy().equals(viewer.id()))
                .orElseThrow(NotFound::new);
        return switch (this.answer.to(correction, outcome, answer, viewer.id())) {
            case AnswerCorrection.Answered any -> new ModelAndView("redirect:/corrections/" + id);
            case AnswerCorrection.AlreadyAnswered any -> new ModelAndView("redirect:/");
            case AnswerCorrection.NotSaid why ->
                page(correction, viewer, outcome, answer, why.words(), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView form(Category category, String wrong, @Nullable String problem, Viewer viewer) {
        var page = new ModelAndView("rights/correction-new");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("category", category);
        page.addObject("wrong", wrong);
        page.addObject("problem", problem);
        page.addObject("longest", AskForCorrection.LONGEST);
        page.addObject("readers", inCharge.names(viewer.id(), category));
        return page;
    }

    private ModelAndView page(
            Correction correction,
            Viewer viewer,
            String outcome,
            String answer,
            @Nullable String problem,
            HttpStatus status) {
        var page = new ModelAndView("rights/correction");
        page.setStatus(status);
        var own = correction.askedBy().equals(viewer.id());
        page.addObject("correction", correction);
        page.addObject("own", own);
        page.addObject("mayAnswer", !own && corrections.mayAnswer(correction, viewer.id()));
        page.addObject(
                "readers",
                own && correction.answer() == null ? inCharge.names(viewer.id(), correction.category()) : List.of());
        page.addObject("outcome", outcome);
        page.addObject("answer", answer);
        page.addObject("problem", problem);
        page.addObject("today", LocalDate.now(clock));
        return page;
    }

    private static Category category(String key) {
        return Category.of(key).filter(category -> !category.isConfidential()).orElseThrow(NotFound::new);
    }
}
