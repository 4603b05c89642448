package fi.merkitys.support;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import fi.merkitys.support.Matter.Somebody;
import fi.merkitys.support.texts.Guides;
import fi.merkitys.support.texts.Kind;
import fi.merkitys.support.texts.Kinds;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking something up with one of one's own people: nobody else's, and never upwards. */
@Controller("openSupportPages")
class OpenPages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final int DAYS_TO_THE_TALK = 3;

    private final OpenMatter open;
    private final Matters matters;
    private final Kinds kinds;
    private final Guides guides;
    private final Clock clock;

    OpenPages(OpenMatter open, Matters matters, Kinds kinds, Guides guides, Clock clock) {
        this.open = open;
        this.matters = matters;
        this.kinds = kinds;
        this.guides = guides;
        this.clock = clock;
    }

    /** As the form sends it; nothing of it has to be there. */
    record Sent(
            @Nullable String kind,
            @Nullable String noticed,
            @Nullable String talkOn) {
        OpenForm form() {
            return new OpenForm(TypedText.plain(kind), TypedText.plain(noticed), TypedText.plain(talkOn), "", null);
        }
    }

    @GetMapping("/support/new")
    ModelAndView form(@RequestParam(defaultValue = "") String employee, Viewer viewer) {
        var talkOn = LocalDate.now(clock).plusDays(DAYS_TO_THE_TALK).toString();
        return page(new OpenForm("", "", talkOn, "", null), report(employee, viewer), viewer);
    }

    @PostMapping("/support")
    ModelAndView open(@RequestParam(defaultValue = "") String employee, @ModelAttribute Sent sent, Viewer viewer) {
        var report = report(employee, viewer);
        var form = sent.form();
        var kind = kind(form.kind());
        if (kind.isEmpty()) {
            return page(form.with("kind", "support.problem.kind"), report, viewer);
        }
        var talkOn = day(form.talkOn());
        if (talkOn.isEmpty()) {
            return page(form.with("talkOn", "support.problem.day"), report, viewer);
        }
        return switch (open.now(new NewMatter(viewer.id(), report.id(), kind.get(), form.noticed(), talkOn.get()))) {
            case Outcome.Done done -> new ModelAndView("redirect:/support/" + done.id() + "?opened=true");
            case Outcome.Refused why -> page(form.with(why.field(), why.words()), report, viewer);
        };
    }

    /** Somebody who reports to the viewer; anybody else is not found. */
    private Somebody report(String employee, Viewer viewer) {
        return id(employee).map(PersonId::new).stream()
                .flatMap(id -> matters.reportsOf(viewer.id(), LocalDate.now(clock)).stream()
                        .filter(report -> report.id().equals(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Optional<Kind> kind(String typed) {
        return id(typed).flatMap(kinds::find).filter(kind -> !kind.retired());
    }

    private ModelAndView page(OpenForm form, Somebody employee, Viewer viewer) {
        var page = new ModelAndView("support/new");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        var today = LocalDate.now(clock);
        page.addObject("form", form);
        page.addObject("employee", employee);
        page.addObject("kinds", kinds.current());
        page.addObject("questions", guides.of(StepKind.TALK.key()).orElse(null));
        page.addObject(
                "earlier",
                matters.between(
                        viewer.id(),
                        employee.id(),
                        today.minusMonths(ShowMatter.MONTHS_LOOKED_BACK)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)));
        page.addObject("today", today);
        return page;
    }

    static Optional<Long> id(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
