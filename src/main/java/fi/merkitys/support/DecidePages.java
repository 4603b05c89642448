package fi.merkitys.support;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the supervisor decides after a follow-up, and the employee when the supervisor has changed. */
@Controller("decideOnSupportPages")
class DecidePages {
    private final Matters matters;
    private final DecideOnMatter decide;
    private final ShowMatter show;

    DecidePages(Matters matters, DecideOnMatter decide, ShowMatter show) {
        this.matters = matters;
        this.decide = decide;
        this.show = show;
    }

    @PostMapping("/support/{id}/follow-ups")
    ModelAndView followUp(@PathVariable long id, @RequestParam(defaultValue = "") String on, Viewer viewer) {
        var matter = MatterPages.of(Side.SUPERVISOR, id, viewer, matters);
        return shown(decide.followUp(matter, OpenPages.day(on).orElse(null)), matter, viewer, "");
    }

    @PostMapping("/support/{id}/further-steps")
    ModelAndView further(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String guest,
            Viewer viewer) {
        var matter = MatterPages.of(Side.SUPERVISOR, id, viewer, matters);
        var words = TypedText.plain(reason);
        var invited = OpenPages.id(guest).map(PersonId::new).orElse(null);
        return shown(decide.further(matter, words, OpenPages.day(on).orElse(null), invited), matter, viewer, words);
    }

    @PostMapping("/support/{id}/closure")
    ModelAndView close(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String ending,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        var matter = MatterPages.of(Side.SUPERVISOR, id, viewer, matters);
        var plain = TypedText.plain(words);
        return Ending.of(ending)
                .filter(Ending.BY_SUPERVISOR::contains)
                .map(one -> shown(decide.close(matter, one, plain), matter, viewer, plain))
                .orElseGet(() -> shown(Outcome.refused("close", "support.problem.ending"), matter, viewer, plain));
    }

    /** To who leads the employee now. */
    @PostMapping("/support/{id}/release")
    String release(@PathVariable long id, Viewer viewer) {
        var matter = MatterPages.of(Side.EMPLOYEE, id, viewer, matters);
        if (matter.nextSupervisor() == null) {
            throw new NotFound();
        }
        decide.release(matter);
        return "redirect:" + matter.path();
    }

    @PostMapping("/support/{id}/fresh-start")
    String startAfresh(@PathVariable long id, Viewer viewer) {
        var matter = MatterPages.of(Side.EMPLOYEE, id, viewer, matters);
        decide.startAfresh(matter);
        return "redirect:" + matter.path();
    }

    private ModelAndView shown(Outcome outcome, Matter matter, Viewer viewer, String words) {
        return switch (outcome) {
            case Outcome.Done done -> new ModelAndView("redirect:" + matter.path());
            case Outcome.Refused why ->
                show.page(
                        MatterPages.found(matter.id().value(), viewer, matters),
                        viewer,
                        new Typed(why.field(), why.words(), words, null));
        };
    }
}
