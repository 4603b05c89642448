package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** One's way in. */
@Component
class KeptAccount implements KeptData {
    private final Accounts accounts;

    KeptAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Category category() {
        return Category.ACCOUNT;
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("created_at", "password_set", "theme"));
        var kept = accounts.kept(person);
        if (kept.isPresent()) {
            to.row(List.of(
                    kept.get().createdAt(), kept.get().password(), kept.get().theme()));
        }
    }
}
