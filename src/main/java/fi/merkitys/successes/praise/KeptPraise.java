package fi.merkitys.successes.praise;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers said of a person, whether it was confirmed or not, and who thanked them in person. */
@Component
class KeptPraise implements KeptData {
    private final Praises praises;

    KeptPraise(Praises praises) {
        this.praises = praises;
    }

    @Override
    public Category category() {
        return Category.PRAISE;
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(
                praises.of(person).size() + praises.thanked(person).size());
    }

    @Override
    @Transactional(readOnly = true)
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("said_on", "words", "origin", "heard", "brought_by", "brought_at", "outcome", "thanked"));
        for (var one : praises.of(person)) {
            to.row(Arrays.asList(
                    one.saidOn(),
                    one.words(),
                    one.origin().key(),
                    one.heard(),
                    one.broughtBy(),
                    one.broughtAt(),
                    one.outcome() == null ? null : one.outcome().key(),
                    null));
        }
        for (var thanks : praises.thanked(person)) {
            to.row(Arrays.asList(thanks.on(), null, null, null, thanks.by(), null, null, thanks.means()));
        }
    }
}
