package fi.merkitys.shell;

import fi.merkitys.identity.CurrentViewer;
import fi.merkitys.identity.Refusals;
import fi.merkitys.installation.NoRoom;
import fi.merkitys.installation.Outage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Errors in the user's words; nothing of the inside shows. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final CurrentViewer current;
    private final Chromes chromes;
    private final Refusals refusals;

    ErrorPages(CurrentViewer current, Chromes chromes, Refusals refusals) {
        this.refusals = refusals;
        this.current = current;
        this.chromes = chromes;
    }

    @ExceptionHandler(NotFound.class)
    Object notThere(HttpServletRequest request) {
        refusals.note("not there for them", request);
        return answer(request, HttpStatus.NOT_FOUND, "notFound");
    }

    @ExceptionHandler(NoResourceFoundException.class)
    Object notFound(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "notFound");
    }

    /** What is not even a number is nobody's number. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object notReadable(MethodArgumentTypeMismatchException problem, HttpServletRequest request) {
        if (problem.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(request, HttpStatus.NOT_FOUND, "notFound");
        }
        return isForPrograms(request)
                ? ResponseEntity.badRequest()
                        .body(ProblemDetail.forStatusAndDetail(
                                HttpStatus.BAD_REQUEST,
                                "%s cannot be read: %s".formatted(problem.getName(), problem.getValue())))
                : answer(request, HttpStatus.BAD_REQUEST, "badRequest");
    }

    @ExceptionHandler(TooOften.class)
    Object tooOften(TooOften asked, HttpServletRequest request, HttpServletResponse response) {
        refusals.note("too often", request);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(asked.seconds()));
        return answer(request, HttpStatus.TOO_MANY_REQUESTS, "tooOften");
    }

    @ExceptionHandler(Gone.class)
    Object gone(HttpServletRequest request) {
        return answer(request, HttpStatus.GONE, "gone");
    }

    /** Where the answer has begun there is nothing to be said any more: breaking off tells that it is not whole. */
    @ExceptionHandler({
        DataAccessException.class,
        CannotCreateTransactionException.class,
        SQLException.class,
        IOException.class,
        UncheckedIOException.class,
        MultipartException.class
    })
    Object outage(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        var outage = Outage.in(failure);
        if (outage.isEmpty() || response.isCommitted()) {
            throw failure;
        }
        log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), outage.get(), failure);
        response.reset();
        return outage(outage.get(), request);
    }

    @ExceptionHandler(NoRoom.class)
    Object noRoom(NoRoom failure, HttpServletRequest request) {
        log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        return answer(request, HttpStatus.INSUFFICIENT_STORAGE, "noRoom");
    }

    private Object outage(Outage outage, HttpServletRequest request) {
        current.cannotBeKnown(request);
        return switch (outage) {
            case DATABASE_AWAY -> answer(request, HttpStatus.SERVICE_UNAVAILABLE, "databaseAway");
            case DISK_FULL -> answer(request, HttpStatus.INSUFFICIENT_STORAGE, "diskFull");
        };
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            var outage = Outage.in(failure);
            if (outage.isPresent()) {
                return outage(outage.get(), request);
            }
        }
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
            case INSUFFICIENT_STORAGE -> "noRoom";
            case SERVICE_UNAVAILABLE -> "databaseAway";
            default -> status.is4xxClientError() ? "badRequest" : "ours";
        };
    }

    private Object answer(HttpServletRequest request, HttpStatus status, String words) {
        if (isForPrograms(request)) {
            return ResponseEntity.status(status).body(problem(request, status, words));
        }
        var page = new ModelAndView("shell/error");
        page.setStatus(status);
        page.addObject("words", words);
        return page;
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = original instanceof String uri ? uri : request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/scim/");
    }

    private ProblemDetail problem(HttpServletRequest request, HttpStatus status, String words) {
        var wording = chromes.of(request);
        var problem = ProblemDetail.forStatusAndDetail(status, wording.t("shell.error." + words + ".help"));
        problem.setTitle(wording.t("shell.error." + words + ".title"));
        return problem;
    }
}
