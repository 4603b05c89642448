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

    /**
     * @param team another than one's own, or none
     * @param site another than one's own, or none
     */
    @GetMapping("/successes")
    ModelAndView wall(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(required = false) @Nullable Long team,
            @RequestParam(required = false) @Nullable Long site,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        var mine = neighbourhoods.of(viewer.id());
        var other = other(team, site);
        var view = other == null ? View.of(of) : other.teamId() == null ? View.SITE : View.TEAM;
        var at = other == null ? mine : other;
        var from = Place.of(after).orElse(null);
        var found = successes.page(wall(view, at, viewer), from, ON_A_PAGE + 1, viewer.id());
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var page = new ModelAndView("successes/wall");
        page.addObject("view", view);
        page.addObject("mine", mine);
        page.addObject("other", other);
        page.addObject("at", at);
        page.addObject("sites", neighbourhoods.sites());
        page.addObject("teams", neighbourhoods.beside(at));
        page.addObject("first", from == null);
        page.addObject("patterns", Data.RECOGNITION_PATTERNS.seenBy(viewer) == Grain.VALUE);
        page.addObject("screens", Data.SCREENS.isChangedBy(viewer));
        page.addObject("leads", Data.RECOGNITION_RHYTHM.seenBy(viewer).isAtLeast(Grain.AGGREGATE));
        page.addObject("found", shown);
        page.addObject(
                "further", found.size() > ON_A_PAGE ? shown.getLast().place().toString() : null);
        return page;
    }

    private @Nullable Neighbourhood other(@Nullable Long team, @Nullable Long site) {
        if (team != null) {
            return neighbourhoods.team(team).orElseThrow(NotFound::new);
        }
        return site == null ? null : neighbourhoods.site(site).orElseThrow(NotFound::new);
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
