package fi.merkitys.contacts.agents;

import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.store.ContactStore;
import fi.merkitys.contacts.store.ContactsOfAgent;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** The contacts that a person had, from every source that knows the person. */
@Component
class KeptContacts implements KeptData {
    private final Profiles profiles;
    private final ContactSources sources;
    private final ContactsOfAgent contacts;

    KeptContacts(Profiles profiles, ContactSources sources, ContactStore store) {
        this.profiles = profiles;
        this.sources = sources;
        this.contacts = new ContactsOfAgent(store);
    }

    @Override
    public Category category() {
        return Category.CONTACTS;
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        var columns = new ArrayList<>(List.of("source"));
        columns.addAll(ContactsOfAgent.columns());
        to.columns(columns);
        var ids = profiles.find(person).map(Profile::externalIds).orElse(Map.of());
        try {
            for (var source : sources.all()) {
                for (var key : ids.getOrDefault(source.name(), Set.of())) {
                    contacts.read(source.id().value(), key, values -> to.row(named(source, values)));
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the contacts cannot be read", e);
        }
    }

    private static List<@Nullable Object> named(ContactSource source, List<@Nullable Object> values) {
        var row = new ArrayList<@Nullable Object>();
        row.add(source.name());
        row.addAll(values);
        return row;
    }
}
