package fi.merkitys.onetoones;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profiles;
import fi.merkitys.people.Role;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.permissions.Standings;
import fi.merkitys.shell.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether one-to-ones are held, on each level, for those further up and HR. */
@Controller
class CoveragePages {
    private static final List<Integer> MONTHS = List.of(1, 3, 12);

    private final ReadCoverage read;
    private final Profiles profiles;
    private final Standings standings;
    private final AuditTrail trail;

    CoveragePages(ReadCoverage read, Profiles profiles, Standings standings, AuditTrail trail) {
        this.read = read;
        this.profiles = profiles;
        this.standings = standings;
        this.trail = trail;
    }

    /** HR sees everybody, a leader whoever is below. */
    @GetMapping("/one-to-one-coverage")
    ModelAndView all(@RequestParam(defaultValue = "3") int months, Viewer viewer) {
        if (!Data.ONE_TO_ONE_DATES.seenBy(viewer).isAtLeast(Grain.VALUE)) {
            throw new NotFound();
        }
        return viewer.is(Role.HR) ? page(null, "", months, viewer) : page(viewer.id(), viewer.name(), months, viewer);
    }

    @GetMapping("/one-to-one-coverage/{id}")
    ModelAndView one(@PathVariable long id, @RequestParam(defaultValue = "3") int months, Viewer viewer) {
        var top = profiles.find(new PersonId(id)).orElseThrow(NotFound::new);
        if (!Data.ONE_TO_ONE_DATES.isShownTo(standings.of(viewer, top.id()))) {
            throw new NotFound();
        }
        return page(top.id(), top.name(), months, viewer);
    }

    private ModelAndView page(@Nullable PersonId top, String name, int months, Viewer viewer) {
        var coverage = read.of(top, name, MONTHS.contains(months) ? months : 3);
        trail.looked(
                viewer,
                PersonalData.ONE_TO_ONES,
                viewer.id().equals(top)
                        ? List.of()
                        : coverage.people().stream()
                                .map(ReadOneToOnes.Report::id)
                                .toList());
        return new ModelAndView("onetoones/coverage")
                .addObject("coverage", coverage)
                .addObject("choices", MONTHS);
    }
}
