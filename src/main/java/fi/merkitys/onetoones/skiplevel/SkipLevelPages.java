package fi.merkitys.onetoones.skiplevel;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.Meetings;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A leader's talks with the front line; and what was heard, for everybody who has to do with it. */
@Controller
class SkipLevelPages {
    private static final int AT_A_TIME = 8;
    private static final int MOST = 20;
    private static final LocalTime USUALLY = LocalTime.of(10, 0);
    private static final Period LOOKING_BACK = Period.ofMonths(3);

    private final FrontLine frontLine;
    private final InviteFrontLine invite;
    private final HeardPoints heard;
    private final Meetings meetings;
    private final Clock clock;

    SkipLevelPages(FrontLine frontLine, InviteFrontLine invite, HeardPoints heard, Meetings meetings, Clock clock) {
        this.frontLine = frontLine;
        this.invite = invite;
        this.heard = heard;
        this.meetings = meetings;
        this.clock = clock;
    }

    @GetMapping("/skip-levels")
    ModelAndView page(Viewer viewer) {
        onlyForLeaders(viewer);
        return page(viewer, new PersonId(0), null);
    }

    @PostMapping("/skip-levels")
    ModelAndView invite(
            @RequestParam(defaultValue = "0") long person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime time,
            Viewer viewer) {
        onlyForLeaders(viewer);
        var at = day == null || time == null ? null : LocalDateTime.of(day, time);
        return switch (invite.to(new PersonId(person), at, viewer)) {
            case InviteFrontLine.Invited invited -> new ModelAndView("redirect:/one-to-ones/" + invited.meeting());
            case InviteFrontLine.Refused why -> page(viewer, new PersonId(person), why);
        };
    }

    @PostMapping("/skip-levels/rhythm")
    ModelAndView choose(@RequestParam(defaultValue = "2") int perMonth, Viewer viewer) {
        onlyForLeaders(viewer);
        frontLine.choose(viewer.id(), Math.clamp(perMonth, 1, MOST));
        return new ModelAndView("redirect:/skip-levels");
    }

    /** What the viewer heard, told, or had released to them. */
    @GetMapping("/heard")
    String heard(Viewer viewer, Model model) {
        model.addAttribute("heard", heard.all(viewer.id()));
        return "onetoones/heard";
    }

    private ModelAndView page(Viewer viewer, PersonId invited, InviteFrontLine.@Nullable Refused problem) {
        var today = LocalDate.now(clock);
        var month = today.withDayOfMonth(1);
        var from = today.minus(LOOKING_BACK).atStartOfDay(clock.getZone()).toInstant();
        var until = today.plusYears(1).atStartOfDay(clock.getZone()).toInstant();
        var page = new ModelAndView("onetoones/skip-levels")
                .addObject("waiting", frontLine.next(viewer.id(), AT_A_TIME))
                .addObject("perMonth", frontLine.perMonth(viewer.id()))
                .addObject("thisMonth", frontLine.within(viewer.id(), month, month.plusMonths(1)))
                .addObject(
                        "meetings",
                        meetings.of(viewer.id(), from, until).stream()
                                .filter(one -> one.isHostedBy(viewer.id())
                                        && one.template().equals(FrontLine.TEMPLATE))
                                .toList())
                .addObject("unanswered", heard.unanswered(viewer.id()))
                .addObject("day", workday(today))
                .addObject("time", USUALLY)
                .addObject("invited", invited)
                .addObject("problem", problem == null ? null : problem.words())
                .addObject("proposal", problem == null ? null : problem.proposal());
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** A week ahead, and not on a weekend. */
    private static LocalDate workday(LocalDate today) {
        var day = today.plusWeeks(1);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static void onlyForLeaders(Viewer viewer) {
        if (!viewer.is(Role.LEADER)) {
            throw new NotFound();
        }
    }
}
