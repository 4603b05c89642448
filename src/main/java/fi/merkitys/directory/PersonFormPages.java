package fi.merkitys.directory;

import fi.merkitys.directory.imports.Problem;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import fi.merkitys.people.Relations;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** HR and administrators add and change one person. */
@Controller
class PersonFormPages {
    private final EditPerson edit;
    private final Profiles profiles;
    private final Relations relations;
    private final Suggestions suggestions;
    private final Clock clock;

    PersonFormPages(EditPerson edit, Profiles profiles, Relations relations, Suggestions suggestions, Clock clock) {
        this.edit = edit;
        this.profiles = profiles;
        this.relations = relations;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    @GetMapping("/people/new")
    ModelAndView blank(Viewer viewer) {
        Rights.edit(viewer);
        return page(null, PersonForm.EMPTY, Map.of(), viewer, HttpStatus.OK);
    }

    @PostMapping("/people")
    ModelAndView add(@ModelAttribute PersonForm form, Viewer viewer) {
        Rights.edit(viewer);
        return answer(null, form, edit.with(null, form, true, viewer.id()), viewer);
    }

    @GetMapping("/people/{id}/edit")
    ModelAndView filled(@PathVariable long id, Viewer viewer) {
        Rights.edit(viewer);
        var profile = find(id);
        return page(profile, PersonForm.of(profile, supervisor(profile)), Map.of(), viewer, HttpStatus.OK);
    }

    @PostMapping("/people/{id}")
    ModelAndView change(@PathVariable long id, @ModelAttribute PersonForm form, Viewer viewer) {
        Rights.edit(viewer);
        var profile = find(id);
        return answer(
                profile, form, edit.with(profile.id(), form, Rights.maySeeHireDates(viewer), viewer.id()), viewer);
    }

    @PostMapping("/people/{id}/departure")
    ModelAndView depart(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Viewer viewer) {
        Rights.edit(viewer);
        var profile = find(id);
        var lastDay = day == null ? LocalDate.now(clock) : day;
        return answer(
                profile,
                PersonForm.of(profile, supervisor(profile)),
                edit.leaves(profile.id(), lastDay, viewer.id()),
                viewer);
    }

    @PostMapping("/people/{id}/return")
    ModelAndView comeBack(@PathVariable long id, Viewer viewer) {
        Rights.edit(viewer);
        var profile = find(id);
        return answer(
                profile,
                PersonForm.of(profile, supervisor(profile)),
                edit.leaves(profile.id(), null, viewer.id()),
                viewer);
    }

    private Profile find(long id) {
        return profiles.find(new PersonId(id)).orElseThrow(NotFound::new);
    }

    /** In the words by which the form finds the supervisor again: the name, if nobody else has it. */
    private String supervisor(Profile profile) {
        return Optional.ofNullable(profile.supervisor())
                .flatMap(profiles::find)
                .map(leader -> relations.meant(leader.name()).equals(List.of(leader.id()))
                        ? leader.name()
                        : Objects.requireNonNullElse(
                                leader.employeeId(), Objects.requireNonNullElse(leader.email(), leader.name())))
                .orElse("");
    }

    private ModelAndView answer(@Nullable Profile of, PersonForm form, EditPerson.Outcome outcome, Viewer viewer) {
        return switch (outcome) {
            case EditPerson.Saved saved -> new ModelAndView("redirect:/people/" + saved.id());
            case EditPerson.Incomplete incomplete ->
                page(of, form, incomplete.problems(), viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView page(
            @Nullable Profile of,
            PersonForm form,
            Map<String, Problem> problems,
            Viewer viewer,
            HttpStatusCode status) {
        var page = new ModelAndView("directory/person-form");
        page.setStatus(status);
        page.addObject("person", of);
        page.addObject("form", form);
        page.addObject("problems", problems);
        page.addObject("hireDateToo", of == null || Rights.maySeeHireDates(viewer));
        page.addObject("today", LocalDate.now(clock));
        page.addObject("suggestions", suggestions);
        return page;
    }
}
