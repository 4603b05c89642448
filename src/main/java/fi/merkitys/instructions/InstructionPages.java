package fi.merkitys.instructions;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One guide, as it is and as it was; and that it is outdated, in one click. */
@Controller
class InstructionPages {
    private final Instructions instructions;
    private final ShowInstruction show;
    private final History history;
    private final ReportOutdated outdated;
    private final Clock clock;

    InstructionPages(
            Instructions instructions, ShowInstruction show, History history, ReportOutdated outdated, Clock clock) {
        this.instructions = instructions;
        this.show = show;
        this.history = history;
        this.outdated = outdated;
        this.clock = clock;
    }

    /** @param told whether the viewer has just said that it is outdated */
    @GetMapping("/instructions/{id}")
    ModelAndView one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean told, Viewer viewer) {
        var guide = find(id, viewer);
        return show.page(guide, viewer)
                .addObject("told", told && guide.standing().reported());
    }

    @GetMapping("/instructions/{id}/versions/{number}")
    ModelAndView version(@PathVariable long id, @PathVariable int number, Viewer viewer) {
        var guide = find(id, viewer);
        return new ModelAndView("instructions/version")
                .addObject("guide", guide)
                .addObject("version", history.version(guide.id(), number).orElseThrow(NotFound::new));
    }

    /** From the list, where the row alone comes back; or from anywhere. */
    @PostMapping("/instructions/{id}/reports")
    ModelAndView report(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Viewer viewer) {
        if (!outdated.now(new InstructionId(id), TypedText.plain(words), viewer)) {
            throw new NotFound();
        }
        return within
                ? new ModelAndView("instructions/row")
                        .addObject("guide", find(id, viewer))
                        .addObject("today", LocalDate.now(clock))
                : new ModelAndView("redirect:/instructions/" + id + "?told=true");
    }

    @PostMapping("/instructions/{id}/reports/removal")
    String takeBack(@PathVariable long id, Viewer viewer) {
        var guide = find(id, viewer);
        outdated.takeBack(guide.id());
        return "redirect:" + guide.path();
    }

    private Instruction find(long id, Viewer viewer) {
        return instructions.find(new InstructionId(id), viewer).orElseThrow(NotFound::new);
    }
}
