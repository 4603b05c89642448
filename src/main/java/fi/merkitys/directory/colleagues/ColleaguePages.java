package fi.merkitys.directory.colleagues;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom somebody may mean, while they type a name into a form. */
@Controller
class ColleaguePages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final int MOST_CHOSEN = 50;
    private final Colleagues colleagues;

    ColleaguePages(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @GetMapping("/colleagues")
    ModelAndView named(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam(defaultValue = "false") boolean several,
            Viewer viewer) {
        var chosen = to.stream()
                .filter(id -> ID.matcher(id).matches())
                .limit(MOST_CHOSEN)
                .map(id -> new PersonId(Long.parseLong(id)))
                .toList();
        return new ModelAndView("directory/candidates")
                .addObject("candidates", colleagues.offered(who, chosen, viewer.id()))
                .addObject("chosen", to)
                .addObject("several", several);
    }
}
