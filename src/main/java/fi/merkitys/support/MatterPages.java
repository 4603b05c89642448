package fi.merkitys.support;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NavigationEntry;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own matters, and one of them with its steps. */
@Controller
class MatterPages {
    private final Matters matters;
    private final Lines lines;
    private final ShowMatter show;
    private final AuditTrail trail;
    private final Clock clock;

    MatterPages(Matters matters, Lines lines, ShowMatter show, AuditTrail trail, Clock clock) {
        this.matters = matters;
        this.lines = lines;
        this.show = show;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/support")
    ModelAndView list(Viewer viewer) {
        var today = LocalDate.now(clock);
        var all = lines.of(viewer.id());
        var page = new ModelAndView("support/list");
        page.addObject("open", all.stream().filter(Line::isOpen).toList());
        page.addObject("closed", all.stream().filter(line -> !line.isOpen()).toList());
        page.addObject("reports", viewer.isAgentAlone() ? List.of() : matters.reportsOf(viewer.id(), today));
        page.addObject("edits", Data.SUPPORT_TEXTS.isChangedBy(viewer));
        page.addObject("today", today);
        return page;
    }

    /** Who reads what is about somebody else is on record, and nothing more: not which matter, nor what it says. */
    @GetMapping("/support/{id}")
    ModelAndView one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean opened, Viewer viewer) {
        var matter = found(id, viewer, matters);
        trail.looked(viewer, PersonalData.SUPPORT, List.of(matter.employee().id()));
        return show.page(matter, viewer, Typed.NOTHING).addObject("opened", opened);
    }

    static Matter found(long id, Viewer viewer, Matters matters) {
        return matters.find(new MatterId(id), viewer.id()).orElseThrow(NotFound::new);
    }

    /** For that side; for anybody else it is not there. */
    static Matter of(Side side, long id, Viewer viewer, Matters matters) {
        var matter = found(id, viewer, matters);
        if (matter.sideOf(viewer.id()) != side) {
            throw new NotFound();
        }
        return matter;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        /** Right before the last, for everybody: it is there when somebody needs it. */
        @Bean
        NavigationEntry supportEntry() {
            return new NavigationEntry(
                    "support.title", "/support", "support", 890, viewer -> true, List.of("/support-texts"));
        }
    }
}
