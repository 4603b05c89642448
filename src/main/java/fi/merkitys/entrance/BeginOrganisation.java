package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.passwords.PasswordRules;
import fi.merkitys.installation.Organisation;
import fi.merkitys.installation.Organisations;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator begins the organisation, once. */
@Service
class BeginOrganisation {
    private final Organisations organisations;
    private final People people;
    private final Accounts accounts;
    private final PasswordRules rules;

    BeginOrganisation(Organisations organisations, People people, Accounts accounts, PasswordRules rules) {
        this.organisations = organisations;
        this.people = people;
        this.accounts = accounts;
        this.rules = rules;
    }

    @Transactional
    Outcome with(FirstAdministrator form) {
        var problems = form.problems(rules);
        if (!problems.isEmpty()) {
            return new Incomplete(problems);
        }
        if (!organisations.found(new Organisation(form.organisation(), false))) {
            return new AlreadyBegun();
        }
        var administrator =
                people.add(NewPerson.named(form.name()).withEmail(form.email()).withRoles(Set.of(Role.ADMINISTRATOR)));
        accounts.open(administrator, form.password());
        return new Begun(administrator);
    }

    sealed interface Outcome {}

    record Begun(PersonId administrator) implements Outcome {}

    record Incomplete(Map<String, String> problems) implements Outcome {}

    record AlreadyBegun() implements Outcome {}
}
