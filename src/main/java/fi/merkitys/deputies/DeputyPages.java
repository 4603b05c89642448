package fi.merkitys.deputies;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Absences;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Relation;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A supervisor, or HR for them, names who stands in. */
@Controller
class DeputyPages {
    private static final int ENOUGH = 300;
    private static final int USUALLY = 14;

    private final Deputies deputies;
    private final NameDeputy name;
    private final Profiles profiles;
    private final Absences absences;
    private final AuditTrail trail;
    private final Clock clock;

    DeputyPages(
            Deputies deputies, NameDeputy name, Profiles profiles, Absences absences, AuditTrail trail, Clock clock) {
        this.deputies = deputies;
        this.name = name;
        this.profiles = profiles;
        this.absences = absences;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/people/{id}/deputies")
    ModelAndView page(@PathVariable long id, Viewer viewer) {
        var supervisor = find(id, viewer);
        var away = away(supervisor.id());
        trail.looked(
                viewer,
                PersonalData.EMPLOYMENT,
                away.map(Absences.Absence::person).stream().toList());
        return page(supervisor, form(away)).addObject("away", away.orElse(null));
    }

    @PostMapping("/people/{id}/deputies")
    ModelAndView name(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Viewer viewer) {
        var supervisor = find(id, viewer);
        return switch (name.of(supervisor.id(), who, from, until, viewer.id())) {
            case NameDeputy.Named any -> new ModelAndView("redirect:/people/" + id + "/deputies");
            case NameDeputy.Refused why -> {
                var page = page(supervisor, new DeputyForm(who, text(from), text(until), why.field(), why.words()));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    @PostMapping("/people/{id}/deputies/{deputy}/ending")
    String end(@PathVariable long id, @PathVariable long deputy, Viewer viewer) {
        name.end(deputy, find(id, viewer).id(), viewer.id());
        return "redirect:/people/" + id + "/deputies";
    }

    /** Nothing is there where nobody reports to the person, or where it is not the viewer's business. */
    private Profile find(long id, Viewer viewer) {
        var supervisor = new PersonId(id);
        if (!mayName(viewer, supervisor)
                || deputies.reportsOf(supervisor, LocalDate.now(clock)).isEmpty()) {
            throw new NotFound();
        }
        return profiles.find(supervisor).orElseThrow(NotFound::new);
    }

    /** As the viewer stands to the supervisor's people. */
    static boolean mayName(Viewer viewer, PersonId supervisor) {
        var standing = EnumSet.copyOf(Relation.toEverybody(viewer.roles()));
        if (viewer.id().equals(supervisor)) {
            standing.add(Relation.LINE_SUPERVISOR);
        }
        return Data.DEPUTIES.isChangedBy(standing);
    }

    /** The next absence on whose days nobody stands in yet. */
    private Optional<Absences.Absence> away(PersonId supervisor) {
        var today = LocalDate.now(clock);
        var named = deputies.of(supervisor, today);
        return absences.of(supervisor, today).stream()
                .filter(absence -> named.stream()
                        .noneMatch(one -> !one.fromDay().isAfter(absence.until())
                                && !one.untilDay().isBefore(absence.from())))
                .findFirst();
    }

    private DeputyForm form(Optional<Absences.Absence> away) {
        var today = LocalDate.now(clock);
        var from = away.map(Absences.Absence::from)
                .filter(day -> day.isAfter(today))
                .orElse(today);
        var until = away.map(Absences.Absence::until).orElse(today.plusDays(USUALLY));
        return new DeputyForm("", from.toString(), until.toString(), "", null);
    }

    private ModelAndView page(Profile supervisor, DeputyForm form) {
        var today = LocalDate.now(clock);
        return new ModelAndView("deputies/deputies")
                .addObject("supervisor", supervisor)
                .addObject("deputies", deputies.of(supervisor.id(), today))
                .addObject("people", deputies.reportsOf(supervisor.id(), today).size())
                .addObject("candidates", deputies.candidates(supervisor.id(), today, ENOUGH))
                .addObject("form", form)
                .addObject("away", null)
                .addObject("today", today);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
