package fi.merkitys.notifications;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.FindPeople;
import fi.merkitys.shell.Chromes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one was told, newest first. */
@Controller
class NoticePages {
    private static final int ON_A_PAGE = 30;
    private final Notices notices;
    private final FindPeople people;
    private final Chromes chromes;

    NoticePages(Notices notices, FindPeople people, Chromes chromes) {
        this.notices = notices;
        this.people = people;
        this.chromes = chromes;
    }

    @GetMapping("/notices")
    ModelAndView list(
            @RequestParam(required = false) @Nullable Long before, Viewer viewer, HttpServletRequest request) {
        var found = notices.of(viewer.id(), before, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var called = people.names(
                shown.stream().flatMap(one -> Arguments.people(one.args())).collect(Collectors.toSet()));
        var words = chromes.of(request);
        return new ModelAndView("notifications/notices")
                .addObject(
                        "lines",
                        shown.stream()
                                .map(one -> new NoticeLine(
                                        one.id(),
                                        Arguments.sentence(one.key(), one.args(), words, called),
                                        one.at(),
                                        one.read()))
                                .toList())
                .addObject("begin", before == null)
                .addObject("older", found.size() > ON_A_PAGE ? shown.getLast().id() : null);
    }

    /** Opens what it tells of; another's, or one that is gone, leads back to the list. */
    @PostMapping("/notices/{id}/reading")
    String read(@PathVariable long id, Viewer viewer) {
        return "redirect:" + notices.read(id, viewer.id()).orElse("/notices");
    }

    @PostMapping("/notices/reading")
    String readAll(@RequestParam(defaultValue = "0") long newest, Viewer viewer) {
        notices.readAll(viewer.id(), newest);
        return "redirect:/notices";
    }
}
