package fi.merkitys.concerns.handlers;

import fi.merkitys.concerns.law.Law;
import fi.merkitys.concerns.law.Laws;
import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import fi.merkitys.workdays.Countries;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** HR and administrators appoint who reads concerns, and set by when there has to be a word. They read none themselves. */
@Controller
class HandlerPages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private final Handlers handlers;
    private final Appoint appoint;
    private final Laws laws;
    private final Countries places;
    private final Colleagues colleagues;

    HandlerPages(Handlers handlers, Appoint appoint, Laws laws, Countries places, Colleagues colleagues) {
        this.handlers = handlers;
        this.appoint = appoint;
        this.laws = laws;
        this.places = places;
        this.colleagues = colleagues;
    }

    @GetMapping("/concern-handlers")
    ModelAndView all(Viewer viewer) {
        check(viewer);
        return page("", null, viewer);
    }

    @PostMapping("/concern-handlers")
    ModelAndView name(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String site,
            Viewer viewer) {
        check(viewer);
        var person = id(to).map(PersonId::new)
                .filter(one -> colleagues.find(one, viewer.id()).isPresent())
                .or(() -> meant(who, viewer));
        if (person.isEmpty()) {
            return page(who, "concerns.problem.handler", viewer);
        }
        appoint.name(person.get(), id(site).filter(this::isSite).orElse(null), viewer.id());
        return new ModelAndView("redirect:/concern-handlers");
    }

    /** Also oneself, by name. */
    private Optional<PersonId> meant(String who, Viewer viewer) {
        return who.equalsIgnoreCase(viewer.name()) ? Optional.of(viewer.id()) : colleagues.meant(who, viewer.id());
    }

    private boolean isSite(long id) {
        return places.sites().stream().anyMatch(site -> site.id() == id);
    }

    @PostMapping("/concern-handlers/{id}/release")
    String release(@PathVariable long id, Viewer viewer) {
        check(viewer);
        appoint.release(new PersonId(id), viewer.id());
        return "redirect:/concern-handlers";
    }

    @PostMapping("/concern-laws/{country}")
    ModelAndView choose(
            @PathVariable String country,
            @RequestParam(defaultValue = "") String acknowledge,
            @RequestParam(defaultValue = "days") String acknowledgeUnit,
            @RequestParam(defaultValue = "") String feedback,
            @RequestParam(defaultValue = "days") String feedbackUnit,
            Viewer viewer) {
        check(viewer);
        if (laws.all().stream().noneMatch(law -> law.country().equals(country))) {
            throw new NotFound();
        }
        var first = span(acknowledge, acknowledgeUnit, Laws.ACKNOWLEDGE_AT_MOST);
        var second = span(feedback, feedbackUnit, Laws.FEEDBACK_AT_MOST);
        if (first.isEmpty() || second.isEmpty()) {
            return page("", "concerns.problem.days", viewer);
        }
        laws.choose(new Law(country, first.get(), second.get()));
        return new ModelAndView("redirect:/concern-handlers");
    }

    private static Optional<Law.Span> span(String days, String unit, int most) {
        return id(days).filter(number -> number >= 1 && number <= most)
                .map(number -> new Law.Span(number.intValue(), unit.equals("workdays")));
    }

    private ModelAndView page(String who, @Nullable String problem, Viewer viewer) {
        var page = new ModelAndView("concerns/handlers");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("handlers", handlers.all())
                .addObject("laws", laws.all())
                .addObject("sites", places.sites())
                .addObject("who", who)
                .addObject("candidates", colleagues.offered(who, List.of(), viewer.id()))
                .addObject("problem", problem);
    }

    private static void check(Viewer viewer) {
        if (!Data.CONCERN_HANDLERS.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    private static Optional<Long> id(String text) {
        return ID.matcher(text.strip()).matches() ? Optional.of(Long.valueOf(text.strip())) : Optional.empty();
    }
}
