package fi.merkitys.directory;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Relations;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.Fragments;
import fi.merkitys.shell.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One person: who they are, whom they report to, who reports to them, and what other modules add. */
@Controller
class PersonPages {
    private final PersonCards cards;
    private final List<PersonPanel> panels;
    private final Fragments fragments;
    private final RelatePeople relate;
    private final Relations relations;
    private final AuditTrail trail;

    PersonPages(
            PersonCards cards,
            List<PersonPanel> panels,
            Fragments fragments,
            RelatePeople relate,
            Relations relations,
            AuditTrail trail) {
        this.cards = cards;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(PersonPanel::order))
                .toList();
        this.fragments = fragments;
        this.relate = relate;
        this.relations = relations;
        this.trail = trail;
    }

    @GetMapping("/people/{id}")
    ModelAndView person(@PathVariable long id, Viewer viewer) {
        return page(id, viewer, HttpStatus.OK, null);
    }

    @PostMapping("/people/{id}/relations")
    ModelAndView relate(@PathVariable long id, @RequestParam String kind, @RequestParam String person, Viewer viewer) {
        Rights.edit(viewer);
        find(id, viewer);
        return switch (relate.with(new PersonId(id), kind, person)) {
            case RelatePeople.Related any -> new ModelAndView("redirect:/people/" + id);
            case RelatePeople.NotUnderstood why ->
                page(id, viewer, HttpStatus.UNPROCESSABLE_CONTENT, new Tried(kind, person, why.words()));
        };
    }

    @PostMapping("/people/{id}/relation-removals")
    String separate(@PathVariable long id, @RequestParam String kind, @RequestParam long related, Viewer viewer) {
        Rights.edit(viewer);
        relations.remove(new PersonId(id), kind, new PersonId(related));
        return "redirect:/people/" + id;
    }

    private PersonCard find(long id, Viewer viewer) {
        return cards.find(new PersonId(id), viewer).orElseThrow(NotFound::new);
    }

    private ModelAndView page(long id, Viewer viewer, HttpStatusCode status, @Nullable Tried tried) {
        var page = new ModelAndView("directory/person");
        page.setStatus(status);
        var person = find(id, viewer);
        page.addObject("person", person);
        page.addObject("mayEdit", Rights.mayEdit(viewer));
        page.addObject("mayErase", person.gone() && Data.ERASURE.isChangedBy(viewer));
        page.addObject("tried", tried == null ? Tried.NOTHING : tried);
        page.addObject("fragments", fragments);
        var looked = person.beyondTheDirectory();
        var told = person.shown();
        var shown = new ArrayList<PersonPanel.Shown>();
        for (var panel : panels) {
            panel.show(viewer, new PersonId(id)).ifPresent(part -> {
                shown.add(part);
                panel.data().ifPresent(looked::add);
                told.addAll(panel.tells());
            });
        }
        page.addObject("panels", shown);
        page.addObject("shown", List.copyOf(told));
        looked.forEach(data -> trail.looked(viewer, data, List.of(new PersonId(id))));
        return page;
    }
}
