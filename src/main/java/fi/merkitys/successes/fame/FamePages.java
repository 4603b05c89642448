package fi.merkitys.successes.fame;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The hall of fame of each year, for everybody. */
@Controller
class FamePages {
    private final Halls halls;
    private final Colleagues colleagues;
    private final Clock clock;

    FamePages(Halls halls, Colleagues colleagues, Clock clock) {
        this.halls = halls;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/hall-of-fame")
    ModelAndView hall(@RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        return page(year, viewer, null, "");
    }

    @PostMapping("/hall-of-fame")
    ModelAndView publish(
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String sales,
            @RequestParam(defaultValue = "") String otherName,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Viewer viewer) {
        check(viewer);
        var today = LocalDate.now(clock);
        var hall = new NewHall(
                year,
                service.strip(),
                sales.strip(),
                otherName.strip(),
                other.strip(),
                until == null ? today.minusDays(1) : until);
        var problem = hall.problem(today);
        if (problem != null) {
            return page(null, viewer, problem, "").addObject("typed", hall);
        }
        return halls.publish(hall, viewer.id(), clock.instant())
                ? to(year)
                : page(null, viewer, "rhythm.fame.problem.published", "").addObject("typed", hall);
    }

    @PostMapping("/hall-of-fame/{year}/nominations")
    ModelAndView nominate(
            @PathVariable int year,
            @RequestParam(defaultValue = "service") String merit,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var hall = halls.find(year).orElseThrow(NotFound::new);
        var what = Merit.of(merit).filter(hall::honours).orElseThrow(NotFound::new);
        if (!hall.isOpen(LocalDate.now(clock))) {
            return page(year, viewer, "rhythm.fame.problem.closed", reason);
        }
        var nominee = to == null
                ? colleagues.meant(who, viewer.id())
                : colleagues.find(new PersonId(to), viewer.id()).map(one -> one.id());
        if (nominee.isEmpty()) {
            return page(year, viewer, "rhythm.fame.problem.who", reason);
        }
        if (isUnfit(reason)) {
            return page(year, viewer, "rhythm.fame.problem.reason", reason);
        }
        halls.nominate(year, what, nominee.get(), viewer.id(), reason.strip(), clock.instant());
        return to(year);
    }

    @PostMapping("/hall-of-fame/{year}/nominations/{id}/removal")
    ModelAndView takeBack(@PathVariable int year, @PathVariable long id) {
        if (!halls.takeBack(id)) {
            throw new NotFound();
        }
        return to(year);
    }

    @PostMapping("/hall-of-fame/{year}/honours")
    ModelAndView choose(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String merit,
            @RequestParam(defaultValue = "0") long person,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        check(viewer);
        var hall = halls.find(year).orElseThrow(NotFound::new);
        var chosen = new PersonId(person);
        var what = Merit.of(merit).filter(hall::honours).orElseThrow(NotFound::new);
        var named = halls.nominations(year, viewer.id()).stream()
                .anyMatch(one -> one.merit() == what && one.nominee().equals(chosen));
        if (!named) {
            throw new NotFound();
        }
        if (isUnfit(reason) || chosen.equals(viewer.id())) {
            return page(year, viewer, "rhythm.fame.problem.choice", "");
        }
        halls.choose(year, what, chosen, viewer.id(), reason.strip(), clock.instant());
        return to(year);
    }

    /** By the one who is honoured, without a reason. */
    @PostMapping("/hall-of-fame/{year}/honours/{merit}/removal")
    ModelAndView stepDown(@PathVariable int year, @PathVariable String merit, Viewer viewer) {
        if (!halls.stepDown(year, Merit.of(merit).orElseThrow(NotFound::new), viewer.id())) {
            throw new NotFound();
        }
        return to(year);
    }

    private static boolean isUnfit(String reason) {
        return reason.isBlank() || reason.length() > NewHall.LONGEST;
    }

    private static ModelAndView to(int year) {
        return new ModelAndView("redirect:/hall-of-fame?year=" + year);
    }

    private static void check(Viewer viewer) {
        if (!Data.HALL_OF_FAME.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    private ModelAndView page(@Nullable Integer asked, Viewer viewer, @Nullable String problem, String reason) {
        var today = LocalDate.now(clock);
        var years = halls.years();
        var year = asked != null || years.isEmpty() ? asked : years.getFirst();
        var hall = year == null ? null : halls.find(year).orElseThrow(NotFound::new);
        var page = new ModelAndView("successes/fame");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("years", years)
                .addObject("hall", hall)
                .addObject("nominations", hall == null ? List.of() : halls.nominations(hall.year(), viewer.id()))
                .addObject("honoured", hall == null ? List.of() : halls.honoured(hall.year()))
                .addObject("candidates", colleagues.offered("", List.of(), viewer.id()))
                .addObject("changes", Data.HALL_OF_FAME.isChangedBy(viewer))
                .addObject("today", today)
                .addObject("typed", new NewHall(today.getYear(), "", "", "", "", today.plusDays(28)))
                .addObject("problem", problem)
                .addObject("reason", reason);
    }
}
