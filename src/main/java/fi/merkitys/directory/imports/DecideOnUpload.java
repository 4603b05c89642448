package fi.merkitys.directory.imports;

import fi.merkitys.people.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a waiting file of people would change, as of now; and doing it, once, if that is still what was looked at. */
@Service
class DecideOnUpload {
    private final UploadedFiles uploads;
    private final BringPeople bring;

    DecideOnUpload(UploadedFiles uploads, BringPeople bring) {
        this.uploads = uploads;
        this.bring = bring;
    }

    /** @param by who looks at it, and may confirm it */
    Optional<Difference> difference(Upload upload, PersonId by) {
        return upload.waits() ? Optional.of(bring.compare(roster(upload), upload.othersLeft(), by)) : Optional.empty();
    }

    @Transactional
    Outcome confirm(long id, Upload.Kind kind, PersonId by, String fingerprint) {
        uploads.hold(id);
        var upload = uploads.find(id, kind);
        if (upload.isEmpty()) {
            return new Gone();
        }
        if (!upload.get().waits()) {
            return new AlreadyConfirmed();
        }
        bring.hold();
        var difference = bring.compare(roster(upload.get()), upload.get().othersLeft(), by);
        if (!difference.possible() || !difference.fingerprint().equals(fingerprint)) {
            return new ChangedMeanwhile();
        }
        bring.write(difference, by);
        uploads.confirmed(
                id,
                by,
                difference.joins().size(),
                difference.changes().size(),
                difference.leaves().size(),
                difference.unchanged());
        return new Confirmed();
    }

    private Roster roster(Upload upload) {
        var content = uploads.content(upload.id());
        return upload.source() == null
                ? ReadRoster.from(content)
                : ProposedRoster.of(upload.source(), ProposedAgents.read(content));
    }

    sealed interface Outcome {}

    record Confirmed() implements Outcome {}

    record AlreadyConfirmed() implements Outcome {}

    /** The directory is not what it was when somebody looked: they look again. */
    record ChangedMeanwhile() implements Outcome {}

    record Gone() implements Outcome {}
}
