package fi.merkitys.successes.praise;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import fi.merkitys.successes.Audience;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What customers said: brought in by anybody, confirmed by whoever leads or coaches whom it is of. */
@Controller
class PraisePages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    /** As many as one decides on at a time; the others come after. */
    private static final int SHOWN = 20;

    private final Praises praises;
    private final BringPraise bring;
    private final ConfirmPraise confirm;
    private final Colleagues colleagues;
    private final PraiseSettings settings;
    private final Clock clock;

    PraisePages(
            Praises praises,
            BringPraise bring,
            ConfirmPraise confirm,
            Colleagues colleagues,
            PraiseSettings settings,
            Clock clock) {
        this.praises = praises;
        this.bring = bring;
        this.confirm = confirm;
        this.colleagues = colleagues;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/successes/praise")
    ModelAndView list(@RequestParam(defaultValue = "") String done, Viewer viewer) {
        return list(done, null, 0, viewer);
    }

    private ModelAndView list(String done, @Nullable String problem, long wrong, Viewer viewer) {
        var page = new ModelAndView("successes/praise/list");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        var waiting = praises.waitingFor(viewer.id(), SHOWN);
        return page.addObject("waiting", waiting.first())
                .addObject("inAll", waiting.inAll())
                .addObject("brought", praises.broughtBy(viewer.id(), SHOWN))
                .addObject("address", settings.given().orElse(null))
                .addObject("mayEdit", Data.PRAISE_PHRASES.isChangedBy(viewer))
                .addObject("mayThank", Data.GESTURES.isChangedBy(viewer))
                .addObject("done", done)
                .addObject("problem", problem)
                .addObject("wrong", wrong);
    }

    /** As the form sends it; nothing of it has to be there. */
    record Sent(
            @Nullable Boolean mine,
            @Nullable String to,
            @Nullable String who,
            @Nullable String words,
            @Nullable String heard,
            @Nullable String saidOn) {
        PraiseForm form(LocalDate today) {
            return new PraiseForm(
                    mine != null && mine,
                    plain(to),
                    plain(who),
                    plain(words),
                    plain(heard),
                    saidOn == null ? today.toString() : plain(saidOn),
                    "",
                    null);
        }

        private static String plain(@Nullable String typed) {
            return typed == null ? "" : TypedText.plain(typed);
        }
    }

    @GetMapping("/successes/praise/new")
    ModelAndView form(@ModelAttribute Sent sent, Viewer viewer) {
        return form(sent.form(today()), viewer);
    }

    private ModelAndView form(PraiseForm form, Viewer viewer) {
        var page = new ModelAndView("successes/praise/new");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", form)
                .addObject(
                        "candidates",
                        colleagues.offered(
                                form.who(),
                                id(form.to()).map(PersonId::new).stream().toList(),
                                viewer.id()));
    }

    @PostMapping("/successes/praise")
    ModelAndView bring(@ModelAttribute Sent sent, Viewer viewer) {
        var form = sent.form(today());
        var agent = agent(form, viewer);
        if (agent.isEmpty()) {
            return form(form.with("to", "praise.problem.to"), viewer);
        }
        LocalDate saidOn;
        try {
            saidOn = LocalDate.parse(form.saidOn());
        } catch (DateTimeException e) {
            return form(form.with("saidOn", "praise.problem.saidOn"), viewer);
        }
        return switch (bring.typed(viewer.id(), agent.get(), form.words(), form.heard(), saidOn)) {
            case BringPraise.Waits waits ->
                new ModelAndView("redirect:/successes/praise?done=" + (waits.fresh() ? "brought" : "known"));
            case BringPraise.NotSaid why -> form(form.with(why.field(), why.words()), viewer);
        };
    }

    private Optional<PersonId> agent(PraiseForm form, Viewer viewer) {
        if (form.mine()) {
            return Optional.of(viewer.id());
        }
        var chosen = id(form.to())
                .map(PersonId::new)
                .filter(person -> colleagues.find(person, viewer.id()).isPresent());
        return chosen.isPresent() || form.who().isEmpty() ? chosen : colleagues.meant(form.who(), viewer.id());
    }

    @PostMapping("/successes/praise/{id}/acceptance")
    ModelAndView accept(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> cover,
            @RequestParam(defaultValue = "all") String audience,
            Viewer viewer) {
        var places = cover.stream()
                .flatMap(one -> id(one).stream())
                .filter(place -> place <= NewPraise.LONGEST)
                .map(Math::toIntExact)
                .toList();
        return shown(
                id,
                confirm.accept(id, viewer.id(), places, Audience.of(audience).orElse(Audience.ALL)),
                viewer);
    }

    @PostMapping("/successes/praise/{id}/declination")
    ModelAndView decline(@PathVariable long id, Viewer viewer) {
        return shown(id, confirm.decline(id, viewer.id()), viewer);
    }

    private ModelAndView shown(long id, ConfirmPraise.Outcome outcome, Viewer viewer) {
        return switch (outcome) {
            case ConfirmPraise.Accepted any -> new ModelAndView("redirect:/successes/praise?done=accepted");
            case ConfirmPraise.Declined any -> new ModelAndView("redirect:/successes/praise?done=declined");
            case ConfirmPraise.AlreadyDecided any -> new ModelAndView("redirect:/successes/praise?done=decided");
            case ConfirmPraise.NotPossible why -> list("", why.words(), id, viewer);
            case ConfirmPraise.NotThere any -> throw new NotFound();
        };
    }

    private static Optional<Long> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
