package fi.merkitys.feedback;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Giving: to whom, about what, done. */
@Controller
class GivePages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private final GiveFeedback give;
    private final FeedbackRequests requests;
    private final Colleagues colleagues;
    private final Clock clock;

    GivePages(GiveFeedback give, FeedbackRequests requests, Colleagues colleagues, Clock clock) {
        this.give = give;
        this.requests = requests;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** As the form sends it; nothing of it has to be there. */
    record Sent(
            @Nullable String to,
            @Nullable String who,
            @Nullable String kind,
            @Nullable String situation,
            @Nullable String behaviour,
            @Nullable String effect,
            @Nullable String followUpOn,
            @Nullable String request) {
        GiveForm form() {
            return new GiveForm(
                    plain(to),
                    plain(who),
                    plain(kind),
                    plain(situation),
                    plain(behaviour),
                    plain(effect),
                    plain(followUpOn),
                    id(request).orElse(null),
                    "",
                    null);
        }

        private static String plain(@Nullable String typed) {
            return typed == null ? "" : TypedText.plain(typed);
        }
    }

    @GetMapping("/feedback/new")
    ModelAndView form(@ModelAttribute Sent sent, Viewer viewer) {
        return page(sent.form(), viewer);
    }

    @PostMapping("/feedback")
    ModelAndView give(@ModelAttribute Sent sent, Viewer viewer) {
        var form = sent.form();
        var receiver = receiver(form, viewer);
        if (receiver.isEmpty()) {
            return page(form.with("to", "feedback.problem.to"), viewer);
        }
        LocalDate followUpOn;
        try {
            followUpOn = form.followUpOn().isEmpty() ? null : LocalDate.parse(form.followUpOn());
        } catch (DateTimeException e) {
            return page(form.with("followUpOn", "feedback.problem.followUpOn"), viewer);
        }
        var answers = form.request() == null
                ? null
                : requests.find(form.request(), viewer.id())
                        .filter(request -> request.isOf(receiver.get()))
                        .map(FeedbackRequest::id)
                        .orElse(null);
        var feedback = new NewFeedback(
                viewer.id(),
                receiver.get(),
                Kind.of(form.kind()).orElseThrow(),
                form.situation(),
                form.behaviour(),
                form.effect(),
                followUpOn,
                answers);
        return switch (give.now(feedback)) {
            case GiveFeedback.Given given -> new ModelAndView("redirect:/feedback/" + given.id() + "?given=true");
            case GiveFeedback.NotSaid why -> page(form.with(why.field(), why.words()), viewer);
        };
    }

    /** Who was chosen, or whom the words mean where nobody was. */
    private Optional<PersonId> receiver(GiveForm form, Viewer viewer) {
        var chosen = id(form.to()).map(PersonId::new);
        if (chosen.isPresent() || form.who().isEmpty()) {
            return chosen;
        }
        return colleagues.meant(form.who(), viewer.id());
    }

    private ModelAndView page(GiveForm form, Viewer viewer) {
        var page = new ModelAndView("feedback/give");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        var answered = form.request() == null
                ? null
                : requests.find(form.request(), viewer.id()).orElseThrow(NotFound::new);
        var to = answered != null ? answered.asker().id().toString() : form.to();
        page.addObject("form", form);
        page.addObject("answered", answered);
        page.addObject("to", to.isEmpty() ? List.of() : List.of(to));
        page.addObject(
                "candidates",
                colleagues.offered(
                        form.who(), id(to).stream().map(PersonId::new).toList(), viewer.id()));
        page.addObject("today", LocalDate.now(clock));
        return page;
    }

    static Optional<Long> id(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
