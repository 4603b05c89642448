package fi.merkitys.contacts.agents;

import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ForgottenAgents;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.contacts.store.ContactStore;
import fi.merkitys.contacts.store.ForgetAgent;
import fi.merkitys.people.ErasedPeople;
import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import fi.merkitys.rights.erasure.PersonErased;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A person's contacts stay for the sums' sake under a word that means nobody. The contact store is no part of the
 * transaction: it learns of it right after, or at the next try.
 */
@Component
class ErasableContacts implements Erasable {
    private final ContactSources sources;
    private final ForgottenAgents forgotten;
    private final ErasedPeople people;
    private final ImportContacts importing;
    private final ForgetAgent store;

    ErasableContacts(
            ContactSources sources,
            ForgottenAgents forgotten,
            ErasedPeople people,
            ImportContacts importing,
            ContactStore store) {
        this.sources = sources;
        this.forgotten = forgotten;
        this.people = people;
        this.importing = importing;
        this.store = new ForgetAgent(store);
    }

    @Override
    public List<Line> preview(Profile person) {
        var kept = new ForgetAgent.Kept[] {ForgetAgent.Kept.NOTHING};
        eachKey(person, (source, key) -> kept[0] = kept[0].plus(kept(source, key)));
        return List.of(
                new Line(Category.CONTACTS, "contacts", kept[0].contacts(), Fate.UNLINKED),
                new Line(Category.CONTACTS, "comments", kept[0].comments(), Fate.GOES),
                new Line(Category.CONTACTS, "quarantined", kept[0].quarantined(), Fate.GOES));
    }

    private ForgetAgent.Kept kept(ContactSource source, String key) {
        try {
            return store.kept(source.id().value(), key);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the contacts cannot be counted", e);
        }
    }

    @Override
    public void erase(Erasing erasing) {
        var left = erasing.person().leftOn();
        eachKey(erasing.person(), (source, key) -> {
            var pseudonym = "erased-" + UUID.randomUUID();
            forgotten.add(source.id(), key, pseudonym, left == null ? LocalDate.EPOCH : left);
            people.rename(source.name(), key, pseudonym, erasing.standIn());
        });
    }

    private void eachKey(Profile person, BiConsumer<ContactSource, String> use) {
        for (var source : sources.all()) {
            person.externalIds().getOrDefault(source.name(), Set.of()).stream()
                    .sorted()
                    .forEach(key -> use.accept(source, key));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonErased event) {
        importing.forgetAgentsSoon();
    }

    @Override
    public void finish() {
        importing.forgetAgents().join();
    }

    @Override
    public boolean isFinished() {
        return forgotten.allForgotten();
    }
}
