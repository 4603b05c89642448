package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.SessionsEnded;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.sessions.OpenSessions;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The administrator signs somebody out everywhere, such as whoever has lost a device. */
@Controller
class EndSessionsPages {
    private final Accounts accounts;
    private final OpenSessions sessions;
    private final ApplicationEventPublisher events;

    EndSessionsPages(Accounts accounts, OpenSessions sessions, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
    }

    @PostMapping("/people/{id}/sessions/ending")
    String endAll(@PathVariable long id, Viewer viewer) {
        var person = new PersonId(id);
        if (!Data.WAYS_IN.isChangedBy(viewer) || accounts.holder(person).isEmpty()) {
            throw new NotFound();
        }
        sessions.endAll(person);
        events.publishEvent(new SessionsEnded(person, viewer.id()));
        return "redirect:/people/" + id;
    }
}
