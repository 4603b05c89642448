package fi.merkitys.voice.routes;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who answers for what, and within how many days. */
@Controller("voiceRoutePages")
class RoutePages {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST = 80;

    private final RoutesOfVoice routes;
    private final Categories categories;
    private final Served served;
    private final FindPeople people;
    private final Colleagues colleagues;

    RoutePages(RoutesOfVoice routes, Categories categories, Served served, FindPeople people, Colleagues colleagues) {
        this.routes = routes;
        this.categories = categories;
        this.served = served;
        this.people = people;
        this.colleagues = colleagues;
    }

    @GetMapping("/voice/routes")
    ModelAndView all(Viewer viewer) {
        return page(viewer, "", null);
    }

    /** A category as the form sends it; nothing of it has to be there. */
    record SentCategory(
            @Nullable String en,
            @Nullable String fi,
            @Nullable String lt,
            @Nullable String reply,
            @Nullable String answer,
            @Nullable String done) {
        Optional<Category> category(long id) {
            var category = new Category(
                    id, plain(en), plain(fi), plain(lt), number(reply), number(answer), number(done), false);
            return isFit(category) ? Optional.of(category) : Optional.empty();
        }

        private static boolean isFit(Category one) {
            return isName(one.english())
                    && isName(one.finnish())
                    && isName(one.lithuanian())
                    && one.replyDays() >= 1
                    && one.replyDays() <= 60
                    && one.answerDays() >= one.replyDays()
                    && one.answerDays() <= 120
                    && one.doneDays() >= 1
                    && one.doneDays() <= 400;
        }

        private static boolean isName(String name) {
            return !name.isEmpty() && name.length() <= LONGEST;
        }
    }

    @PostMapping("/voice/categories")
    ModelAndView add(@ModelAttribute SentCategory sent, Viewer viewer) {
        check(viewer);
        return sent.category(0)
                .map(category -> {
                    categories.add(category);
                    return done();
                })
                .orElseGet(() -> page(viewer, "category", "voice.problem.categoryForm"));
    }

    @PostMapping("/voice/categories/{id}")
    ModelAndView edit(@PathVariable long id, @ModelAttribute SentCategory sent, Viewer viewer) {
        check(viewer);
        var category = sent.category(id);
        if (category.isEmpty()) {
            if (categories.find(id).isEmpty()) {
                throw new NotFound();
            }
            return page(viewer, "category", "voice.problem.categoryForm");
        }
        if (!categories.edit(category.get())) {
            throw new NotFound();
        }
        return done();
    }

    @PostMapping("/voice/categories/{id}/retirement")
    ModelAndView retire(@PathVariable long id, @RequestParam(defaultValue = "true") boolean retired, Viewer viewer) {
        check(viewer);
        if (!categories.retire(id, retired)) {
            throw new NotFound();
        }
        return done();
    }

    /** A route as the form sends it. */
    record SentRoute(
            @Nullable String category,
            @Nullable String client,
            @Nullable String queue,
            @Nullable String person,
            @Nullable String role,
            @Nullable String team,
            @Nullable String site,
            @Nullable String circle,
            @Nullable String deputy) {}

    @PostMapping("/voice/routes")
    ModelAndView add(@ModelAttribute SentRoute sent, Viewer viewer) {
        check(viewer);
        var role = plain(sent.role());
        var route = new NewRoute(
                number(sent.category()),
                id(sent.client()),
                id(sent.queue()) == null ? null : number(sent.queue()),
                somebody(sent.person(), viewer),
                isRole(role) ? role : null,
                isRole(role) ? id(sent.team()) : null,
                isRole(role) && id(sent.team()) == null ? id(sent.site()) : null,
                id(sent.circle()),
                somebody(sent.deputy(), viewer));
        if (categories.find(route.category()).isEmpty() || !route.isWhole()) {
            return page(viewer, "route", "voice.problem.route");
        }
        return routes.add(route) ? done() : page(viewer, "route", "voice.problem.routeTwice");
    }

    @PostMapping("/voice/routes/{id}/removal")
    ModelAndView remove(@PathVariable long id, Viewer viewer) {
        check(viewer);
        if (!routes.remove(id)) {
            throw new NotFound();
        }
        return done();
    }

    @PostMapping("/voice/circles")
    ModelAndView addToCircle(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String person,
            Viewer viewer) {
        check(viewer);
        var member = somebody(person, viewer);
        var called = plain(name);
        if (member == null || called.isEmpty() || called.length() > LONGEST) {
            return page(viewer, "circle", "voice.problem.circle");
        }
        routes.addToCircle(called, member);
        return done();
    }

    @PostMapping("/voice/circles/{id}/removal")
    ModelAndView removeCircle(@PathVariable long id, Viewer viewer) {
        check(viewer);
        if (!routes.removeCircle(id)) {
            return page(viewer, "circle", "voice.problem.circleUsed");
        }
        return done();
    }

    private ModelAndView page(Viewer viewer, String field, @Nullable String problem) {
        var page = new ModelAndView("voice/routes");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
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
                .addObject("problem", problem);
    }

    private static ModelAndView done() {
        return new ModelAndView("redirect:/voice/routes");
    }

    private static void check(Viewer viewer) {
        if (!Data.VOICE_ROUTES.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    /** Somebody who works here, by name, employee id or e-mail; the viewer, too. */
    private @Nullable Long somebody(@Nullable String typed, Viewer viewer) {
        var meant = people.meant(plain(typed));
        if (meant.size() != 1) {
            return null;
        }
        var one = meant.getFirst();
        return isHere(one, viewer) ? one.value() : null;
    }

    private boolean isHere(PersonId person, Viewer viewer) {
        return person.equals(viewer.id())
                || colleagues.find(person, viewer.id()).isPresent();
    }

    private static boolean isRole(String role) {
        return java.util.Arrays.stream(Route.Answering.values())
                .anyMatch(one -> one.key().equals(role));
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    private static int number(@Nullable String typed) {
        var plain = plain(typed);
        return NUMBER.matcher(plain).matches() ? Integer.parseInt(plain) : 0;
    }

    private static @Nullable Long id(@Nullable String typed) {
        var number = number(typed);
        return number == 0 ? null : Long.valueOf(number);
    }
}
