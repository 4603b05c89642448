package fi.merkitys.concerns.handling;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.concerns.Concern;
import fi.merkitys.concerns.Concerns;
import fi.merkitys.concerns.handlers.Handlers;
import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.FormulaGuard;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a handler was given, the most urgent first; and the register for the authority, in which nobody is named. */
@Controller
class BoardPages {
    private static final String FILE = "concern-register.csv";
    private final Concerns concerns;
    private final Handlers handlers;
    private final AuditTrail trail;
    private final Clock clock;

    BoardPages(Concerns concerns, Handlers handlers, AuditTrail trail, Clock clock) {
        this.concerns = concerns;
        this.handlers = handlers;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/concern-board")
    ModelAndView board(Viewer viewer) {
        check(viewer);
        var all = concerns.handledBy(viewer.id());
        return new ModelAndView("concerns/board")
                .addObject("open", all.stream().filter(one -> !one.isClosed()).toList())
                .addObject("closed", all.stream().filter(Concern::isClosed).toList())
                .addObject("today", LocalDate.now(clock));
    }

    @GetMapping("/concern-register.csv")
    @Transactional
    public void register(Viewer viewer, HttpServletResponse response) throws IOException {
        check(viewer);
        trail.exported(viewer, PersonalData.CONCERNS, FILE);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + FILE + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = response.getWriter();
        // With this mark spreadsheets read the file as UTF-8.
        out.write('\uFEFF');
        out.write("kind,received_on,acknowledged_on,feedback_on,closed_on,outcome\r\n");
        for (var one : concerns.handledBy(viewer.id())) {
            out.write(row(one));
        }
        out.flush();
    }

    /** Keys and days: there is nothing in it that needs quotes. */
    private static String row(Concern one) {
        var verdict = one.verdict();
        List<? extends Object> cells = Arrays.asList(
                one.content().kind().key(),
                one.receivedOn(),
                one.acknowledgedOn(),
                one.feedbackOn(),
                one.closedOn(),
                verdict == null ? null : verdict.key());
        return cells.stream()
                .map(cell -> FormulaGuard.guarded(Objects.toString(cell, "")))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** For whoever handles none there is no board. */
    private void check(Viewer viewer) {
        if (!handlers.has(viewer.id())) {
            throw new NotFound();
        }
    }
}
