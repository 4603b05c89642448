package fi.merkitys.entrance;

import fi.merkitys.directory.PersonPanel;
import fi.merkitys.entrance.provider.ProviderSettings;
import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.codes.SecondFactors;
import fi.merkitys.identity.passkeys.Passkeys;
import fi.merkitys.identity.sessions.OpenSessions;
import fi.merkitys.mail.Outbox;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On a person's page HR and the administrator find the way to let them in. */
@Component
class AccountPanel implements PersonPanel {
    private final Accounts accounts;
    private final Outbox outbox;
    private final SecondFactors factors;
    private final ProviderSettings provider;
    private final OpenSessions sessions;
    private final Passkeys passkeys;

    AccountPanel(
            Accounts accounts,
            Outbox outbox,
            SecondFactors factors,
            ProviderSettings provider,
            OpenSessions sessions,
            Passkeys passkeys) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.provider = provider;
        this.accounts = accounts;
        this.outbox = outbox;
        this.factors = factors;
    }

    @Override
    public Set<Data> tells() {
        return Set.of(Data.ACCOUNT);
    }

    @Override
    public Optional<Shown> show(Viewer viewer, PersonId person) {
        return Data.INVITATIONS.isChangedBy(viewer)
                ? accounts.holder(person).map(holder -> new Shown("entrance/account-panel", model(holder, viewer)))
                : Optional.empty();
    }

    private Map<String, Object> model(Accounts.Holder holder, Viewer viewer) {
        var person = new PersonId(holder.id());
        return Map.of(
                "holder",
                holder,
                "mayInvite",
                outbox.on() && !provider.forced() && !holder.opened() && holder.email() != null,
                "maySetPassword",
                Data.WAYS_IN.isChangedBy(viewer),
                "mayRemoveFactor",
                Data.WAYS_IN.isChangedBy(viewer)
                        && (factors.has(person) || !passkeys.of(person).isEmpty()),
                "sessions",
                Data.WAYS_IN.isChangedBy(viewer) ? sessions.of(person).size() : 0);
    }
}
