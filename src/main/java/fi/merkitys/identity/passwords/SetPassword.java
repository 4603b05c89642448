package fi.merkitys.identity.passwords;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.PasswordChanged;
import fi.merkitys.identity.links.Links;
import fi.merkitys.identity.sessions.OpenSessions;
import fi.merkitys.people.PersonId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a new password and signs them out everywhere else; links of letters lead nowhere any more. */
@Service
public class SetPassword {
    private final Accounts accounts;
    private final PasswordRules rules;
    private final OpenSessions sessions;
    private final Links links;
    private final ApplicationEventPublisher events;

    SetPassword(
            Accounts accounts,
            PasswordRules rules,
            OpenSessions sessions,
            Links links,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.rules = rules;
        this.sessions = sessions;
        this.links = links;
        this.events = events;
    }

    public Optional<Weakness> weaknessOf(PersonId person, String password) {
        var holder = accounts.holder(person).orElseThrow();
        return rules.weaknessOf(password, holder.name(), holder.email());
    }

    /**
     * @param by who knows it from now on; what another than the person typed holds for a first sign-in alone
     * @param here the handle of the session that goes on, or nothing
     * @return why not, or nothing where it is done
     */
    @Transactional
    public Optional<Weakness> of(PersonId person, String password, PersonId by, String here) {
        var weakness = weaknessOf(person, password);
        if (weakness.isEmpty()) {
            if (by.equals(person)) {
                accounts.open(person, password);
            } else {
                accounts.openAtFirst(person, password);
            }
            sessions.endOthers(person, here);
            links.revoke(person);
            events.publishEvent(new PasswordChanged(person, by));
        }
        return weakness;
    }
}
