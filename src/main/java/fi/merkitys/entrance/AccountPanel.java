package fi.merkitys.entrance;

import fi.merkitys.directory.PersonPanel;
import fi.merkitys.directory.Rights;
import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.codes.SecondFactors;
import fi.merkitys.mail.Outbox;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a person's page HR and the administrator find the way to let them in. */
@Component
class AccountPanel implements PersonPanel {
    private final Accounts accounts;
    private final Outbox outbox;
    private final SecondFactors factors;

    AccountPanel(Accounts accounts, Outbox outbox, SecondFactors factors) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.factors = factors;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, PersonId person) {
        return Rights.mayEdit(viewer)
                ? accounts.holder(person).map(holder -> new Shown("entrance/account-panel", model(holder, viewer)))
                : Optional.empty();
    }

    private Map<String, Object> model(Accounts.Holder holder, Viewer viewer) {
        return Map.of(
                "holder",
                holder,
                "mayInvite",
                outbox.on() && !holder.opened() && holder.email() != null,
                "maySetPassword",
                viewer.is(Role.ADMINISTRATOR),
                "mayRemoveFactor",
                viewer.is(Role.ADMINISTRATOR) && factors.has(new PersonId(holder.id())));
    }
}
