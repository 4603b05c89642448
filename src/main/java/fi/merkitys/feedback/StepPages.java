package fi.merkitys.feedback;

import fi.merkitys.actions.AgreedActions;
import fi.merkitys.actions.NewAction;
import fi.merkitys.actions.Origin;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one of the two does next, by when: it lives on among what was agreed. */
@Controller
class StepPages {
    private final Feedbacks feedbacks;
    private final AgreedActions actions;
    private final ShowFeedback show;
    private final Clock clock;

    StepPages(Feedbacks feedbacks, AgreedActions actions, ShowFeedback show, Clock clock) {
        this.feedbacks = feedbacks;
        this.actions = actions;
        this.show = show;
        this.clock = clock;
    }

    @PostMapping("/feedback/{id}/steps")
    ModelAndView agree(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            Viewer viewer) {
        var feedback = FeedbackPages.own(new FeedbackId(id), viewer.id(), feedbacks);
        var words = TypedText.plain(what);
        var who = GivePages.id(owner)
                .map(PersonId::new)
                .filter(feedback::isBetween)
                .orElse(viewer.id());
        if (words.isEmpty()
                || words.length() > NewAction.LONGEST
                || due == null
                || GiveFeedback.isOutOfReach(due, LocalDate.now(clock))) {
            return show.page(feedback, viewer.id(), what, "feedback.problem.step", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        actions.agree(
                new NewAction(
                        words,
                        who,
                        due,
                        Origin.feedback(id),
                        Set.of(feedback.giver().id(), feedback.receiver().id())),
                viewer.id());
        return new ModelAndView("redirect:" + feedback.path() + "#steps");
    }
}
