package fi.merkitys.rights.erasure;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** HR looks at what erasing somebody's data would do, does it, and finds later that it was done. */
@Controller
class ErasurePages {
    private final ErasePerson erase;
    private final Erasures erasures;
    private final Tombstones tombstones;
    private final AuditTrail trail;

    ErasurePages(ErasePerson erase, Erasures erasures, Tombstones tombstones, AuditTrail trail) {
        this.erase = erase;
        this.erasures = erasures;
        this.tombstones = tombstones;
        this.trail = trail;
    }

    @GetMapping("/people/{id}/erasure")
    ModelAndView preview(@PathVariable long id, Viewer viewer) {
        onlyForHr(viewer);
        return preview(id, viewer, Again.NO);
    }

    @PostMapping("/people/{id}/erasure")
    ModelAndView erase(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "false") boolean looked,
            Viewer viewer) {
        onlyForHr(viewer);
        if (!looked) {
            return preview(id, viewer, Again.NOT_LOOKED);
        }
        return switch (erase.confirmed(new PersonId(id), fingerprint, viewer.id())) {
            case ErasePerson.Erased any -> new ModelAndView("redirect:/erasures?done");
            case ErasePerson.ChangedMeanwhile any -> preview(id, viewer, Again.CHANGED);
            case ErasePerson.Gone any -> throw new NotFound();
        };
    }

    /** Why somebody is shown it another time. */
    private enum Again {
        NO,
        NOT_LOOKED,
        CHANGED
    }

    private ModelAndView preview(long id, Viewer viewer, Again again) {
        var person = new PersonId(id);
        var preview = erase.preview(person, viewer.id()).orElseThrow(NotFound::new);
        trail.looked(viewer, PersonalData.EMPLOYMENT, List.of(person));
        var page = new ModelAndView("rights/erasure");
        page.setStatus(again == Again.NO ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("preview", preview);
        page.addObject("changed", again == Again.CHANGED && preview.possible());
        page.addObject("unseen", again == Again.NOT_LOOKED);
        return page;
    }

    @GetMapping("/erasures")
    ModelAndView reports(@RequestParam(required = false) @Nullable String done, Viewer viewer) {
        if (Data.DATA_PROTECTION.seenBy(viewer) != Grain.VALUE) {
            throw new NotFound();
        }
        return reports(viewer, "", "").addObject("done", done != null);
    }

    /** Somebody comes back: files may bring them in again. */
    @PostMapping("/erasures/returns")
    ModelAndView comesBack(@RequestParam(defaultValue = "") String word, Viewer viewer) {
        onlyForHr(viewer);
        var known = tombstones.lift(word);
        return reports(viewer, word, known ? "rights.erasure.return.lifted" : "rights.erasure.return.unknown");
    }

    private ModelAndView reports(Viewer viewer, String word, String answer) {
        return new ModelAndView("rights/erasures")
                .addObject("reports", erasures.latest())
                .addObject("mayLift", Data.ERASURE.isChangedBy(viewer))
                .addObject("word", word)
                .addObject("answer", answer)
                .addObject("done", false);
    }

    private static void onlyForHr(Viewer viewer) {
        if (!Data.ERASURE.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
