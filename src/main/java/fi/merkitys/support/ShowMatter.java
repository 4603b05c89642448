package fi.merkitys.support;

import fi.merkitys.identity.Viewer;
import fi.merkitys.support.texts.Guide;
import fi.merkitys.support.texts.Guides;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one matter together. */
@Component
class ShowMatter {
    static final int MONTHS_LOOKED_BACK = 12;

    private final Matters matters;
    private final Steps steps;
    private final Views views;
    private final Guests guests;
    private final Guides guides;
    private final Clock clock;

    ShowMatter(Matters matters, Steps steps, Views views, Guests guests, Guides guides, Clock clock) {
        this.matters = matters;
        this.steps = steps;
        this.views = views;
        this.guests = guests;
        this.guides = guides;
        this.clock = clock;
    }

    ModelAndView page(Matter matter, Viewer viewer, Typed typed) {
        var page = new ModelAndView("support/matter");
        page.setStatus(typed.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        var side = matter.sideOf(viewer.id());
        var all = steps.of(matter.id());
        var stand = Ladder.stand(matter, all.getLast());
        var may = may(side, matter, stand);
        page.addObject("matter", matter);
        page.addObject("side", side);
        page.addObject("steps", all);
        page.addObject("stand", stand);
        page.addObject("may", may);
        page.addObject("views", views.of(matter.id()));
        page.addObject("guests", guests.of(matter.id()));
        page.addObject(
                "candidates", may.contains(Act.DECIDE) ? guests.candidates(matter, LocalDate.now(clock)) : List.of());
        page.addObject("guides", guides.all().stream().collect(Collectors.toMap(Guide::step, guide -> guide)));
        page.addObject("earlier", side == Side.SUPERVISOR ? alike(matter) : List.of());
        page.addObject("viewer", viewer.id());
        page.addObject("typed", typed);
        page.addObject("opened", false);
        page.addObject("today", LocalDate.now(clock));
        return page;
    }

    private static Set<Act> may(Side side, Matter matter, Stand stand) {
        return Arrays.stream(Act.values())
                .filter(act -> Ladder.may(side, act, matter, stand))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }

    /** The same kind, with the same employee, in the year before: for this supervisor's eyes only. */
    private List<Matter> alike(Matter matter) {
        var since = matter.openedAt()
                .atZone(clock.getZone())
                .minusMonths(MONTHS_LOOKED_BACK)
                .toInstant();
        return matters.between(matter.supervisor().id(), matter.employee().id(), since).stream()
                .filter(one -> one.kind().id() == matter.kind().id())
                .filter(one -> one.openedAt().isBefore(matter.openedAt()))
                .toList();
    }
}
