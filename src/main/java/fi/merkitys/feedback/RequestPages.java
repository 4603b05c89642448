package fi.merkitys.feedback;

import fi.merkitys.directory.colleagues.Colleague;
import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for feedback about oneself, and saying that there is nothing to say. */
@Controller
class RequestPages {
    private static final int OFFERED = 12;
    private final AskForFeedback ask;
    private final FeedbackRequests requests;
    private final Colleagues colleagues;
    private final Clock clock;

    RequestPages(AskForFeedback ask, FeedbackRequests requests, Colleagues colleagues, Clock clock) {
        this.ask = ask;
        this.requests = requests;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/feedback/requests/new")
    ModelAndView form(@RequestParam(defaultValue = "") List<String> to, Viewer viewer) {
        return form(to, "", "", "", viewer);
    }

    @PostMapping("/feedback/requests")
    ModelAndView ask(
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam(defaultValue = "") String question,
            Viewer viewer) {
        var asked = ids(to);
        return switch (ask.about(viewer.id(), asked, question)) {
            case AskForFeedback.Asked any -> new ModelAndView("redirect:/feedback#requests");
            case AskForFeedback.NotSaid why -> form(to, question, why.field(), why.words(), viewer);
        };
    }

    @PostMapping("/feedback/requests/{id}/declination")
    String decline(@PathVariable long id, Viewer viewer) {
        if (!requests.decline(id, viewer.id(), clock.instant())) {
            throw new NotFound();
        }
        return "redirect:/";
    }

    @PostMapping("/feedback/requests/{id}/removal")
    String takeBack(@PathVariable long id, Viewer viewer) {
        if (!requests.takeBack(id, viewer.id())) {
            throw new NotFound();
        }
        return "redirect:/feedback#requests";
    }

    private ModelAndView form(List<String> to, String question, String field, String problem, Viewer viewer) {
        var page = new ModelAndView("feedback/ask");
        page.setStatus(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        var candidates = new ArrayList<Colleague>();
        ids(to).forEach(id -> colleagues.find(id, viewer.id()).ifPresent(candidates::add));
        colleagues.closeTo(viewer.id(), OFFERED).stream()
                .filter(one -> !candidates.contains(one))
                .forEach(candidates::add);
        page.addObject("candidates", List.copyOf(candidates));
        page.addObject("to", to);
        page.addObject("question", question);
        page.addObject("field", field);
        page.addObject("problem", problem);
        return page;
    }

    private static List<PersonId> ids(List<String> to) {
        return to.stream()
                .flatMap(id -> GivePages.id(id).stream())
                .distinct()
                .limit(AskForFeedback.MOST + 1)
                .map(PersonId::new)
                .toList();
    }
}
