package fi.merkitys.instructions;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A guide with everything that its viewer may do about it. */
@Component
class ShowInstruction {
    private static final int DAYS_TO_MEND = 7;
    private final History history;
    private final Reports reports;
    private final Colleagues colleagues;
    private final Clock clock;

    ShowInstruction(History history, Reports reports, Colleagues colleagues, Clock clock) {
        this.history = history;
        this.reports = reports;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    ModelAndView page(Instruction guide, Viewer viewer) {
        return page(guide, viewer, "", null);
    }

    /**
     * @param field which of what was typed is wrong, or empty
     * @param problem the key of what to do about it
     */
    ModelAndView page(Instruction guide, Viewer viewer, String field, @Nullable String problem) {
        var today = LocalDate.now(clock);
        var page = new ModelAndView("instructions/instruction")
                .addObject("guide", guide)
                .addObject("steps", history.of(guide.id()))
                .addObject("reports", guide.reports() == 0 ? List.of() : reports.of(guide))
                .addObject(
                        "candidates", guide.mayBePassed() ? colleagues.offered("", List.of(), viewer.id()) : List.of())
                .addObject("field", field)
                .addObject("problem", problem)
                .addObject("today", today)
                .addObject("offered", today.plusDays(DAYS_TO_MEND))
                .addObject("told", false);
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
