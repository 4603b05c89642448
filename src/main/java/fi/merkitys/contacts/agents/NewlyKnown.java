package fi.merkitys.contacts.agents;

import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.people.PeopleChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Brings in the contacts of agents who have just come to be known, for instance from a proposal. */
@Component
class NewlyKnown {
    private final ImportContacts importing;

    NewlyKnown(ImportContacts importing) {
        this.importing = importing;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PeopleChanged event) {
        importing.resolveAgents();
    }
}
