package fi.merkitys.directory;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NavigationEntry;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here. */
@Controller
class PeoplePages {
    private final PeopleList people;
    private final Choices choices;

    PeoplePages(PeopleList people, Choices choices) {
        this.people = people;
        this.choices = choices;
    }

    @GetMapping("/people")
    String list(@RequestParam Map<String, String> parameters, Viewer viewer, Model model) {
        // By hand: binding a record takes as long as the query.
        var asked = PeopleSearch.asked(parameters);
        var seesLeft = Rights.mayFindWhoLeft(viewer);
        var search = seesLeft ? asked : asked.amongThoseHere();
        var page = people.find(search);
        var revision = page.rows().isEmpty() ? 0 : page.rows().getFirst().revision();
        model.addAttribute("search", search)
                .addAttribute("page", page)
                .addAttribute("offered", choices.at(revision))
                .addAttribute("seesLeft", seesLeft)
                .addAttribute("mayEdit", Rights.mayEdit(viewer));
        return "directory/people";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry peopleEntry() {
            return new NavigationEntry("directory.people.title", "/people", "people", 60, viewer -> true);
        }
    }
}
