package fi.merkitys.entrance;

import fi.merkitys.directory.PersonPanel;
import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a person's page the administrator finds the way to let them in. */
@Component
class AccountPanel implements PersonPanel {
    private final Accounts accounts;

    AccountPanel(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, PersonId person) {
        return viewer.is(Role.ADMINISTRATOR)
                ? accounts.holder(person).map(holder -> new Shown("entrance/account-panel", Map.of("holder", holder)))
                : Optional.empty();
    }
}
