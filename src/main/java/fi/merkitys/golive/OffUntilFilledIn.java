package fi.merkitys.golive;

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

    OffUntilFilledIn(Chromes chromes) {
        this.chromes = chromes;
    }

    @ExceptionHandler(NotLive.class)
    Object off(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            var wording = chromes.of(request);
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, wording.t("golive.off.api"));
            problem.setTitle(wording.t("golive.off.title"));
            return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
        }
        return new ModelAndView("golive/off");
    }
}
