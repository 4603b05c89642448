package fi.merkitys.calendars;

import fi.merkitys.identity.Secret;
import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OwnAddress;
import fi.merkitys.mail.Outbox;
import fi.merkitys.outward.Outward;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One brings meetings into one's own calendar, and says where else one is busy. */
@Controller
class CalendarPages {
    private final Feeds feeds;
    private final BusyCalendars busy;
    private final InvitationWishes wishes;
    private final Outbox outbox;
    private final OwnAddress own;

    CalendarPages(Feeds feeds, BusyCalendars busy, InvitationWishes wishes, Outbox outbox, OwnAddress own) {
        this.feeds = feeds;
        this.busy = busy;
        this.wishes = wishes;
        this.outbox = outbox;
        this.own = own;
    }

    @GetMapping("/calendar")
    ModelAndView show(Viewer viewer) {
        return page(viewer, null, null);
    }

    /** The address is shown this once; what is kept of it tells nobody. */
    @PostMapping("/calendar/address")
    ModelAndView make(Viewer viewer, HttpServletRequest request) {
        var secret = feeds.make(viewer.id());
        return page(viewer, own.of(request).orElse("") + path(secret), null);
    }

    private static String path(Secret secret) {
        return "/calendars/" + secret.text() + ".ics";
    }

    @PostMapping("/calendar/address/revocation")
    String revoke(Viewer viewer) {
        feeds.revoke(viewer.id());
        return "redirect:/calendar";
    }

    @PostMapping("/calendar/invitations")
    String invitations(@RequestParam(defaultValue = "false") boolean wanted, Viewer viewer) {
        wishes.keep(viewer.id(), wanted);
        return "redirect:/calendar";
    }

    /** It is read by the job: nobody waits for somebody else's server. */
    @PostMapping("/calendar/busy")
    ModelAndView give(@RequestParam(defaultValue = "") String address, Viewer viewer) {
        var understood = Outward.understood(address);
        if (understood.isEmpty()) {
            return page(viewer, null, "calendars.problem.notHttps");
        }
        busy.give(viewer.id(), understood.get());
        return new ModelAndView("redirect:/calendar");
    }

    @PostMapping("/calendar/busy/removal")
    String takeAway(Viewer viewer) {
        busy.takeAway(viewer.id());
        return "redirect:/calendar";
    }

    private ModelAndView page(Viewer viewer, @Nullable String made, @Nullable String problem) {
        var page = new ModelAndView("calendars/calendar")
                .addObject("feed", feeds.of(viewer.id()).orElse(null))
                .addObject("made", made)
                .addObject("busy", busy.of(viewer.id()).orElse(null))
                .addObject("invited", wishes.of(viewer.id()))
                .addObject("mail", outbox.on())
                .addObject("problem", problem);
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
