package fi.merkitys.successes.praise;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers said and a viewer has yet to confirm, for the first page. */
@Service
public class ReadPraise {
    /** The others are one click away. */
    private static final int SHOWN = 2;

    private final Praises praises;

    ReadPraise(Praises praises) {
        this.praises = praises;
    }

    /** @param first the newest of them */
    public record Summary(List<Praise> first, int inAll) {
        public boolean isEmpty() {
            return inAll == 0;
        }
    }

    /** The newest words first. */
    @Transactional(readOnly = true)
    public List<Praise> allOf(PersonId viewer) {
        return praises.waitingFor(viewer, Integer.MAX_VALUE).first();
    }

    @Transactional(readOnly = true)
    public Summary of(Viewer viewer) {
        if (viewer.isAgentAlone()) {
            return new Summary(List.of(), 0);
        }
        return praises.waitingFor(viewer.id(), SHOWN);
    }
}
