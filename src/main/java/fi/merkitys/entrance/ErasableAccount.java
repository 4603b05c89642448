package fi.merkitys.entrance;

import fi.merkitys.identity.Traces;
import fi.merkitys.mail.Outbox;
import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every way in, and the letters that went to the person's address. */
@Component
class ErasableAccount implements Erasable {
    private final Traces traces;
    private final Outbox outbox;

    ErasableAccount(Traces traces, Outbox outbox) {
        this.traces = traces;
        this.outbox = outbox;
    }

    @Override
    public List<Line> preview(Profile person) {
        var lines = new ArrayList<Line>();
        traces.of(person.id()).forEach((what, rows) -> lines.add(new Line(Category.ACCOUNT, what, rows, Fate.GOES)));
        if (person.email() != null) {
            lines.add(new Line(Category.ACCOUNT, "letters", outbox.lettersTo(person.email()), Fate.GOES));
        }
        return lines;
    }

    @Override
    public void erase(Erasing erasing) {
        traces.remove(erasing.id());
        var email = erasing.person().email();
        if (email != null) {
            traces.removeRequestsOf(email);
            outbox.forget(email);
        }
    }
}
