package fi.merkitys.feedback;

import fi.merkitys.actions.AgreedActions;
import fi.merkitys.actions.Origin;
import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one feedback together. */
@Component
class ShowFeedback {
    private final Replies replies;
    private final Shares shares;
    private final AgreedActions actions;
    private final Colleagues colleagues;
    private final Clock clock;

    ShowFeedback(Replies replies, Shares shares, AgreedActions actions, Colleagues colleagues, Clock clock) {
        this.replies = replies;
        this.shares = shares;
        this.actions = actions;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * @param typed what somebody had written, so that nothing is lost
     * @param problem what is wrong with it
     */
    ModelAndView page(Feedback feedback, PersonId viewer, String typed, @Nullable String problem, HttpStatus status) {
        var page = new ModelAndView("feedback/feedback");
        page.setStatus(status);
        var receives = feedback.receiver().id().equals(viewer);
        page.addObject("feedback", feedback);
        page.addObject("between", feedback.isBetween(viewer));
        page.addObject("receives", receives);
        page.addObject(
                "steps",
                feedback.isBetween(viewer)
                        ? actions.of(Origin.feedback(feedback.id().value()))
                        : List.of());
        page.addObject("replies", replies.to(feedback.id()));
        page.addObject("shares", receives ? shares.of(feedback.id(), viewer) : List.of());
        page.addObject(
                "supervisor",
                receives
                        ? colleagues
                                .supervisorOf(viewer)
                                .filter(one -> !one.id().equals(feedback.giver().id()))
                                .orElse(null)
                        : null);
        page.addObject("viewer", viewer);
        page.addObject("typed", typed);
        page.addObject("problem", problem);
        page.addObject("given", false);
        page.addObject("today", LocalDate.now(clock));
        return page;
    }
}
