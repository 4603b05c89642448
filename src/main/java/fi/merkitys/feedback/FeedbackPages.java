package fi.merkitys.feedback;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one has received and given, and one of them with what was said to it. */
@Controller
class FeedbackPages {
    private static final int ON_A_PAGE = 20;
    private final Feedbacks feedbacks;
    private final FeedbackRequests requests;
    private final TalkAboutFeedback talk;
    private final ShowFeedback show;
    private final AuditTrail trail;
    private final Clock clock;

    FeedbackPages(
            Feedbacks feedbacks,
            FeedbackRequests requests,
            TalkAboutFeedback talk,
            ShowFeedback show,
            AuditTrail trail,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.requests = requests;
        this.talk = talk;
        this.show = show;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/feedback")
    ModelAndView list(
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        var on = side.equals("given") ? Side.GIVEN : side.equals("shown") ? Side.SHOWN : Side.RECEIVED;
        var from = GivePages.id(before).map(FeedbackId::new).orElse(null);
        var found = feedbacks.page(on, viewer.id(), from, ON_A_PAGE + 1);
        var page = new ModelAndView("feedback/list");
        page.addObject("side", on);
        page.addObject("first", from == null);
        page.addObject("found", found.subList(0, Math.min(ON_A_PAGE, found.size())));
        page.addObject(
                "older", found.size() > ON_A_PAGE ? found.get(ON_A_PAGE - 1).id() : null);
        page.addObject("waiting", from == null ? requests.waitingFor(viewer.id()) : List.of());
        page.addObject("asked", from == null ? requests.openOf(viewer.id()) : List.of());
        page.addObject("leads", viewer.leadsOthers());
        open(page, viewer.id());
        return page;
    }

    private void open(ModelAndView page, PersonId viewer) {
        var today = LocalDate.now(clock);
        var open = feedbacks.openFor(viewer, today);
        page.addObject(
                "unread", open.stream().filter(one -> one.isUnreadBy(viewer)).count());
        page.addObject("due", open.stream().filter(one -> one.isDueOn(today)).count());
        page.addObject("today", today);
    }

    @GetMapping("/feedback/{id}")
    ModelAndView one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean given, Viewer viewer) {
        var feedback = talk.open(new FeedbackId(id), viewer.id()).orElseThrow(NotFound::new);
        if (!feedback.isBetween(viewer.id())) {
            trail.looked(
                    viewer, PersonalData.FEEDBACK, List.of(feedback.receiver().id()));
        }
        return show.page(feedback, viewer.id(), "", null, HttpStatus.OK).addObject("given", given);
    }

    /** Of the two alone, whoever else it is shown to. */
    static Feedback own(FeedbackId id, PersonId viewer, Feedbacks feedbacks) {
        return feedbacks
                .find(id, viewer)
                .filter(feedback -> feedback.isBetween(viewer))
                .orElseThrow(NotFound::new);
    }
}
