package fi.merkitys.successes.wall;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NotFound;
import fi.merkitys.successes.Place;
import fi.merkitys.successes.Successes;
import fi.merkitys.successes.Wall;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What went well, the newest first. */
@Controller
class WallPages {
    private static final int ON_A_PAGE = 20;
    private final Successes successes;
    private final Neighbourhoods neighbourhoods;

    WallPages(Successes successes, Neighbourhoods neighbourhoods) {
        this.successes = successes;
        this.neighbourhoods = neighbourhoods;
    }

    /** @param team another than one's own, or none */
    @GetMapping("/successes")
    ModelAndView wall(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(required = false) @Nullable Long team,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        var mine = neighbourhoods.of(viewer.id());
        var other = team == null ? null : neighbourhoods.team(team).orElseThrow(NotFound::new);
        var view = other == null ? View.of(of) : View.TEAM;
        var from = Place.of(after).orElse(null);
        var found = successes.page(wall(view, other == null ? mine : other, viewer), from, ON_A_PAGE + 1, viewer.id());
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var page = new ModelAndView("successes/wall");
        page.addObject("view", view);
        page.addObject("mine", mine);
        page.addObject("other", other);
        page.addObject("first", from == null);
        page.addObject("patterns", Data.RECOGNITION_PATTERNS.seenBy(viewer) == Grain.VALUE);
        page.addObject("screens", Data.SCREENS.isChangedBy(viewer));
        page.addObject("leads", Data.RECOGNITION_RHYTHM.seenBy(viewer).isAtLeast(Grain.AGGREGATE));
        page.addObject("found", shown);
        page.addObject(
                "further", found.size() > ON_A_PAGE ? shown.getLast().place().toString() : null);
        return page;
    }

    private static Wall wall(View view, Neighbourhood of, Viewer viewer) {
        var team = of.teamId();
        var site = of.siteId();
        return switch (view) {
            case ALL -> new Wall.Everybody();
            case TEAM -> team == null ? new Wall.Everybody() : new Wall.OfTeam(team);
            case SITE -> site == null ? new Wall.Everybody() : new Wall.OfSite(site);
            case MINE -> new Wall.OfPerson(viewer.id());
            case TOLD -> new Wall.ToldBy(viewer.id());
        };
    }
}
