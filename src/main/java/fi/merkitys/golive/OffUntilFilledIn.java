package fi.merkitys.golive;

import fi.merkitys.identity.CurrentViewer;
import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.Chromes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says why there are no figures: a page that explains it; scripts are told that the organisation is not ready. */
@ControllerAdvice
class OffUntilFilledIn {
    private final Chromes chromes;
    private final CurrentViewer current;
    private final Checklists checklists;

    OffUntilFilledIn(Chromes chromes, CurrentViewer current, Checklists checklists) {
        this.chromes = chromes;
        this.current = current;
        this.checklists = checklists;
    }

    @ExceptionHandler(NotLive.class)
    Object off(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            var wording = chromes.of(request);
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, wording.t("golive.off.api"));
            problem.setTitle(wording.t("golive.off.title"));
            return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
        }
        var viewer = current.of(request);
        return new ModelAndView("golive/off")
                .addObject("prepares", viewer.filter(OffUntilFilledIn::prepares).isPresent())
                .addObject("writesGoals", viewer.filter(Data.GOALS::isChangedBy).isPresent())
                .addObject("withdrawn", checklists.withdrawn().orElse(null));
    }

    private static boolean prepares(Viewer viewer) {
        return viewer.leadsOthers() || Data.GO_LIVE.isChangedBy(viewer);
    }
}
