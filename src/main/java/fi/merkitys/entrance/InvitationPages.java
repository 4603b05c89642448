package fi.merkitys.entrance;

import fi.merkitys.entrance.provider.ProviderSettings;
import fi.merkitys.identity.Viewer;
import fi.merkitys.mail.Outbox;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** HR and the administrator invite people to their accounts: one, or everybody who has none. */
@Controller
class InvitationPages {
    private final Invitations invitations;
    private final Outbox outbox;
    private final ProviderSettings provider;

    InvitationPages(Invitations invitations, Outbox outbox, ProviderSettings provider) {
        this.provider = provider;
        this.invitations = invitations;
        this.outbox = outbox;
    }

    @GetMapping("/invitations")
    ModelAndView overview(Viewer viewer) {
        mayInvite(viewer);
        return new ModelAndView("entrance/invitations")
                .addObject("provider", provider.forced() ? provider.name() : null)
                .addObject("on", outbox.on())
                .addObject("maySwitchOn", Data.OPERATION.isChangedBy(viewer))
                .addObject("uninvited", invitations.uninvited().size())
                .addObject("open", invitations.open());
    }

    @PostMapping("/invitations")
    String inviteEverybody(Viewer viewer) {
        mayInvite(viewer);
        if (outbox.on() && !provider.forced()) {
            invitations.send(invitations.uninvited(), viewer.name());
        }
        return "redirect:/invitations";
    }

    /** Once more, where there was one already: the older link then leads nowhere. */
    @PostMapping("/people/{id}/invitation")
    String invite(@PathVariable long id, Viewer viewer) {
        mayInvite(viewer);
        var guest = invitations.find(new PersonId(id)).orElseThrow(NotFound::new);
        if (outbox.on() && !provider.forced()) {
            invitations.send(List.of(guest), viewer.name());
        }
        return "redirect:/people/" + id;
    }

    private static void mayInvite(Viewer viewer) {
        if (!Data.INVITATIONS.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
