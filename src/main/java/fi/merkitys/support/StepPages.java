package fi.merkitys.support;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the two write, say and sign. */
@Controller("supportStepPages")
class StepPages {
    private final Matters matters;
    private final WorkOnMatter work;
    private final ShowMatter show;

    StepPages(Matters matters, WorkOnMatter work, ShowMatter show) {
        this.matters = matters;
        this.work = work;
        this.show = show;
    }

    /** As the form of a step sends it; which fields there are depends on the step and on who writes. */
    record Sent(
            @Nullable String version,
            @Nullable String heldOn,
            @Nullable String agreed,
            @Nullable String byEmployee,
            @Nullable String needs,
            @Nullable String untilOn,
            @Nullable String bySupervisor) {
        Written written() {
            return new Written(
                    OpenPages.day(heldOn).orElse(null),
                    TypedText.plain(agreed),
                    TypedText.plain(byEmployee),
                    TypedText.plain(needs),
                    OpenPages.day(untilOn).orElse(null),
                    TypedText.plain(bySupervisor));
        }

        int versionSeen() {
            return OpenPages.id(version).map(Math::toIntExact).orElse(-1);
        }
    }

    @PostMapping("/support/{id}/views")
    ModelAndView say(@PathVariable long id, @RequestParam(defaultValue = "") String view, Viewer viewer) {
        var matter = MatterPages.of(Side.EMPLOYEE, id, viewer, matters);
        var words = TypedText.plain(view);
        return shown(work.say(matter, viewer.id(), words), matter, viewer, "#views", words, null);
    }

    @PostMapping("/support/{id}/words")
    ModelAndView write(@PathVariable long id, @ModelAttribute Sent sent, Viewer viewer) {
        var matter = between(id, viewer);
        var written = sent.written();
        return shown(work.write(matter, viewer.id(), sent.versionSeen(), written), matter, viewer, "#now", "", written);
    }

    @PostMapping("/support/{id}/signatures")
    ModelAndView sign(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "true") boolean agrees,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer) {
        var matter = between(id, viewer);
        var words = TypedText.plain(why);
        return shown(work.sign(matter, viewer.id(), fingerprint, agrees, words), matter, viewer, "#now", words, null);
    }

    /** Guests read, and do nothing. */
    private Matter between(long id, Viewer viewer) {
        var matter = MatterPages.found(id, viewer, matters);
        if (matter.sideOf(viewer.id()) == Side.GUEST) {
            throw new NotFound();
        }
        return matter;
    }

    private ModelAndView shown(
            Outcome outcome, Matter matter, Viewer viewer, String where, String words, @Nullable Written step) {
        return switch (outcome) {
            case Outcome.Done done -> new ModelAndView("redirect:" + matter.path() + where);
            case Outcome.Refused why ->
                show.page(
                        MatterPages.found(matter.id().value(), viewer, matters),
                        viewer,
                        new Typed(why.field(), why.words(), words, step));
        };
    }
}
