package fi.merkitys.feedback.rounds;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Deputies;
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

/** A supervisor asks all direct reports; each of them answers without a name; the supervisor reads it at the end. */
@Controller
class RoundPages {
    private final Rounds rounds;
    private final OpenRound open;
    private final AnswerRound answer;
    private final Deputies people;
    private final Clock clock;

    RoundPages(Rounds rounds, OpenRound open, AnswerRound answer, Deputies people, Clock clock) {
        this.rounds = rounds;
        this.open = open;
        this.answer = answer;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/feedback/rounds")
    ModelAndView list(Viewer viewer) {
        return list("", null, HttpStatus.OK, viewer);
    }

    @PostMapping("/feedback/rounds")
    ModelAndView open(@RequestParam(defaultValue = "") String question, Viewer viewer) {
        return switch (open.about(viewer.id(), question)) {
            case OpenRound.Opened opened -> new ModelAndView("redirect:/feedback/rounds/" + opened.id());
            // The page says so in place of the form.
            case OpenRound.TooFew any -> list(question, null, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
            case OpenRound.TooSoon any -> list(question, null, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
            case OpenRound.NotSaid why -> list(question, why.words(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private ModelAndView list(String question, @Nullable String problem, HttpStatus status, Viewer viewer) {
        var today = LocalDate.now(clock);
        var earlier = rounds.about(viewer.id());
        var next = earlier.isEmpty() ? today : OpenRound.next(earlier.getFirst());
        var page = new ModelAndView("feedback/rounds");
        page.setStatus(status);
        page.addObject("rounds", earlier);
        page.addObject("people", people.reportsOf(viewer.id(), today).size());
        page.addObject("next", next.isAfter(today) ? next : null);
        page.addObject("closes", today.plus(OpenRound.LASTS));
        page.addObject("question", question);
        page.addObject("problem", problem);
        return page;
    }

    @GetMapping("/feedback/rounds/{id}")
    ModelAndView one(@PathVariable long id, Viewer viewer) {
        var round = rounds.find(id, viewer.id()).orElseThrow(NotFound::new);
        return new ModelAndView("feedback/round")
                .addObject("round", round)
                .addObject("answers", round.isShown() ? rounds.answers(round) : List.of());
    }

    @GetMapping("/feedback/rounds/{id}/answers/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return form(answer.find(id, viewer.id()).orElseThrow(NotFound::new), "", null);
    }

    @PostMapping("/feedback/rounds/{id}/answers")
    ModelAndView answer(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        var round = answer.find(id, viewer.id()).orElseThrow(NotFound::new);
        return switch (answer.to(id, viewer.id(), words)) {
            case AnswerRound.Answered any -> new ModelAndView("feedback/answered").addObject("round", round);
            case AnswerRound.NotOpen any -> throw new NotFound();
            case AnswerRound.NotSaid why -> form(round, words, why.words());
        };
    }

    private static ModelAndView form(Round round, String words, @Nullable String problem) {
        var page = new ModelAndView("feedback/answer");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("round", round).addObject("words", words).addObject("problem", problem);
    }
}
