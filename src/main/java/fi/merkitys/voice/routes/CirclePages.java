package fi.merkitys.voice.routes;

import static fi.merkitys.shell.TypedText.plain;
import static fi.merkitys.voice.routes.ShowRoutes.check;
import static fi.merkitys.voice.routes.ShowRoutes.done;

import fi.merkitys.identity.Viewer;
import fi.merkitys.voice.routes.ShowRoutes.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Those who answer for something together. */
@Controller("voiceCirclePages")
class CirclePages {
    private final RoutesOfVoice routes;
    private final Owners owners;
    private final ShowRoutes show;

    CirclePages(RoutesOfVoice routes, Owners owners, ShowRoutes show) {
        this.routes = routes;
        this.owners = owners;
        this.show = show;
    }

    @PostMapping("/voice/circles")
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String person,
            Viewer viewer) {
        check(viewer);
        var member = owners.meant(plain(person), viewer);
        var called = plain(name);
        if (member == null || called.isEmpty() || called.length() > Category.LONGEST_NAME) {
            return show.page(viewer, "circle", Wrong.circle("voice.problem.circle", called, plain(person)));
        }
        routes.addToCircle(called, member);
        return done();
    }

    @PostMapping("/voice/circles/{id}/removal")
    ModelAndView remove(@PathVariable long id, Viewer viewer) {
        check(viewer);
        return routes.removeCircle(id)
                ? done()
                : show.page(viewer, "circle", Wrong.circle("voice.problem.circleUsed", "", ""));
    }
}
