package fi.merkitys.voice.routes;

import static fi.merkitys.voice.routes.ShowRoutes.check;
import static fi.merkitys.voice.routes.ShowRoutes.done;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import fi.merkitys.voice.routes.ShowRoutes.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who answers for what. */
@Controller("voiceRoutePages")
class RoutePages {
    private final RoutesOfVoice routes;
    private final Categories categories;
    private final Served served;
    private final Owners owners;
    private final ShowRoutes show;

    RoutePages(RoutesOfVoice routes, Categories categories, Served served, Owners owners, ShowRoutes show) {
        this.routes = routes;
        this.categories = categories;
        this.served = served;
        this.owners = owners;
        this.show = show;
    }

    @GetMapping("/voice/routes")
    ModelAndView all(Viewer viewer) {
        return show.page(viewer, "", null);
    }

    @PostMapping("/voice/routes")
    ModelAndView add(@ModelAttribute SentRoute sent, Viewer viewer) {
        check(viewer);
        var owner = owners.meant(sent.person(), viewer);
        var deputy = owners.meant(sent.deputy(), viewer);
        // A name that nobody is known by must not go unheard beside an owner who is.
        if ((owner == null && !sent.person().isEmpty())
                || (deputy == null && !sent.deputy().isEmpty())) {
            return show.page(viewer, "route", Wrong.route("voice.problem.routePerson", sent));
        }
        var route = sent.route(owner, deputy);
        if (categories.find(route.category()).isEmpty() || !route.isWhole()) {
            return show.page(viewer, "route", Wrong.route("voice.problem.route", sent));
        }
        if (!served.hasAllOf(route)) {
            return show.page(viewer, "route", Wrong.route("voice.problem.routeGone", sent));
        }
        return routes.add(route) ? done() : show.page(viewer, "route", Wrong.route("voice.problem.routeTwice", sent));
    }

    @PostMapping("/voice/routes/{id}/removal")
    ModelAndView remove(@PathVariable long id, Viewer viewer) {
        check(viewer);
        if (!routes.remove(id)) {
            throw new NotFound();
        }
        return done();
    }
}
