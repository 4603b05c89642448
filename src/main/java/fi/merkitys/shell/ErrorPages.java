package fi.merkitys.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Errors in the user's words; nothing of the inside shows. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    Object notFound(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "notFound");
    }

    @ExceptionHandler(DataAccessResourceFailureException.class)
    Object databaseAway(HttpServletRequest request) {
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "databaseAway");
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null) {
            status = HttpStatus.NOT_FOUND;
        }
        return answer(request, status, words(status));
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "notFound";
            case FORBIDDEN -> "forbidden";
            case CONTENT_TOO_LARGE -> "tooLarge";
            default -> status.is4xxClientError() ? "badRequest" : "ours";
        };
    }

    private static Object answer(HttpServletRequest request, HttpStatus status, String words) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = original instanceof String uri ? uri : request.getRequestURI();
        if (path.startsWith("/api/")) {
            return org.springframework.http.ResponseEntity.status(status).body(ProblemDetail.forStatus(status));
        }
        var page = new ModelAndView("shell/error");
        page.setStatus(status);
        page.addObject("words", words);
        return page;
    }
}
