package fi.merkitys.feedback;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the two do with feedback, and to whom the receiver shows it. */
@Controller
class TalkPages {
    private final Feedbacks feedbacks;
    private final TalkAboutFeedback talk;
    private final Shares shares;
    private final Colleagues colleagues;
    private final FindPeople people;
    private final ShowFeedback show;

    TalkPages(
            Feedbacks feedbacks,
            TalkAboutFeedback talk,
            Shares shares,
            Colleagues colleagues,
            FindPeople people,
            ShowFeedback show) {
        this.feedbacks = feedbacks;
        this.talk = talk;
        this.shares = shares;
        this.colleagues = colleagues;
        this.people = people;
        this.show = show;
    }

    @PostMapping("/feedback/{id}/replies")
    ModelAndView reply(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        var feedback = own(id, viewer);
        return answered(feedback, talk.reply(feedback, viewer.id(), words), words, viewer);
    }

    /** Without a day there is nothing to come back to. */
    @PostMapping("/feedback/{id}/follow-up-day")
    ModelAndView followUpOn(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Viewer viewer) {
        var feedback = own(id, viewer);
        return answered(feedback, talk.followUpOn(feedback, on), "", viewer);
    }

    @PostMapping("/feedback/{id}/follow-up")
    ModelAndView followUp(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        var feedback = own(id, viewer);
        return answered(feedback, talk.followedUp(feedback, viewer.id(), words), words, viewer);
    }

    private ModelAndView answered(Feedback feedback, Optional<String> problem, String typed, Viewer viewer) {
        return problem.map(why -> show.page(feedback, viewer.id(), typed, why, HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new ModelAndView("redirect:" + feedback.path()));
    }

    @PostMapping("/feedback/{id}/removal")
    String withdraw(@PathVariable long id, Viewer viewer) {
        var feedback = own(id, viewer);
        return feedbacks.withdraw(feedback.id(), viewer.id())
                ? "redirect:/feedback?side=given"
                : "redirect:" + feedback.path();
    }

    @PostMapping("/feedback/{id}/shares")
    ModelAndView share(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String who,
            Viewer viewer) {
        var feedback = received(id, viewer);
        var with = GivePages.id(to)
                .map(PersonId::new)
                .or(() -> people.meant(who).stream()
                        .findFirst()
                        .filter(any -> people.meant(who).size() == 1))
                .filter(person -> colleagues.find(person, viewer.id()).isPresent())
                .filter(person -> !feedback.isBetween(person));
        if (with.isEmpty()) {
            return show.page(feedback, viewer.id(), "", "feedback.problem.shareWith", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        shares.show(feedback.id(), viewer.id(), with.get());
        return new ModelAndView("redirect:" + feedback.path() + "#shares");
    }

    @PostMapping("/feedback/{id}/shares/{person}/removal")
    String takeBack(@PathVariable long id, @PathVariable long person, Viewer viewer) {
        var feedback = received(id, viewer);
        shares.takeBack(feedback.id(), viewer.id(), new PersonId(person));
        return "redirect:" + feedback.path() + "#shares";
    }

    private Feedback own(long id, Viewer viewer) {
        return FeedbackPages.own(new FeedbackId(id), viewer.id(), feedbacks);
    }

    private Feedback received(long id, Viewer viewer) {
        var feedback = own(id, viewer);
        if (!feedback.receiver().id().equals(viewer.id())) {
            throw new NotFound();
        }
        return feedback;
    }
}
