package fi.merkitys.voice.routes;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of who answers for what, as it is, or with what somebody typed and what is wrong with it. */
@Component("voiceShowRoutes")
class ShowRoutes {
    private final RoutesOfVoice routes;
    private final Categories categories;
    private final Served served;

    ShowRoutes(RoutesOfVoice routes, Categories categories, Served served) {
        this.routes = routes;
        this.categories = categories;
        this.served = served;
    }

    /** What somebody typed into one of the forms, and the key of what is wrong with it. */
    record Wrong(String problem, SentRoute route, Category category, String circle, String member) {
        static Wrong route(String problem, SentRoute typed) {
            return new Wrong(problem, typed, Category.NONE, "", "");
        }

        static Wrong category(Category typed) {
            return new Wrong("voice.problem.categoryForm", SentRoute.EMPTY, typed, "", "");
        }

        static Wrong circle(String problem, String name, String member) {
            return new Wrong(problem, SentRoute.EMPTY, Category.NONE, name, member);
        }
    }

    ModelAndView page(Viewer viewer, String field, @Nullable Wrong wrong) {
        var page = new ModelAndView("voice/routes");
        page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        var changes = Data.VOICE_ROUTES.isChangedBy(viewer);
        return page.addObject("categories", categories.all())
                .addObject("routes", routes.all())
                .addObject("circles", routes.circles())
                .addObject("clients", changes ? served.clients() : List.of())
                .addObject("queues", changes ? served.queues() : List.of())
                .addObject("teams", changes ? served.teams() : List.of())
                .addObject("sites", changes ? served.sites() : List.of())
                .addObject("changes", changes)
                .addObject("field", field)
                .addObject("problem", wrong == null ? null : wrong.problem())
                .addObject("sentRoute", wrong == null ? SentRoute.EMPTY : wrong.route())
                .addObject("sentCategory", wrong == null ? Category.NONE : wrong.category())
                .addObject("sentCircle", wrong == null ? "" : wrong.circle())
                .addObject("sentMember", wrong == null ? "" : wrong.member());
    }

    static ModelAndView done() {
        return new ModelAndView("redirect:/voice/routes");
    }

    static void check(Viewer viewer) {
        if (!Data.VOICE_ROUTES.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
