package fi.merkitys.directory.imports;

import fi.merkitys.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes the people whom contacts name. Nothing changes until somebody has looked at the proposal and confirmed it. */
@Service
public class ProposePeople {
    private final UploadedFiles uploads;
    private final BringPeople bring;

    ProposePeople(UploadedFiles uploads, BringPeople bring) {
        this.uploads = uploads;
        this.bring = bring;
    }

    /**
     * Keeps the proposal for review at {@link #path}.
     *
     * @param source the contact source: its agents are matched by its ids first, then by name
     * @param by who asks, or none for a script
     * @return which proposal
     */
    @Transactional
    public long from(String source, String fileName, List<ProposedAgent> agents, @Nullable PersonId by) {
        return uploads.keep(Upload.Kind.PROPOSAL, fileName, ProposedAgents.write(agents), source, false, by);
    }

    /** What a proposal would change, without keeping it. */
    @Transactional(readOnly = true)
    public Difference compare(String source, List<ProposedAgent> agents) {
        return bring.compare(ProposedRoster.of(source, agents), false, null);
    }

    /** Does at once what a review would show; for scripts and generated organisations. */
    @Transactional
    public Difference now(String source, List<ProposedAgent> agents) {
        return bring.now(ProposedRoster.of(source, agents), false, null);
    }

    public static String path(long proposal) {
        return "/people-proposals/" + proposal;
    }
}
