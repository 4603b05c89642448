package fi.merkitys.directory.imports;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.Absences;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profiles;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a waiting file of absences would change, and doing it, once. */
@Service
class DecideOnAbsences {
    private final UploadedFiles uploads;
    private final Profiles profiles;
    private final Absences absences;
    private final WholeOrganisation whole;

    DecideOnAbsences(UploadedFiles uploads, Profiles profiles, Absences absences, WholeOrganisation whole) {
        this.uploads = uploads;
        this.profiles = profiles;
        this.absences = absences;
        this.whole = whole;
    }

    Optional<AbsenceDifference> difference(Upload upload) {
        return upload.waits() ? Optional.of(compare(upload.id())) : Optional.empty();
    }

    @Transactional
    DecideOnUpload.Outcome confirm(long id, PersonId by, String fingerprint) {
        uploads.hold(id);
        var upload = uploads.find(id, Upload.Kind.ABSENCES);
        if (upload.isEmpty()) {
            return new DecideOnUpload.Gone();
        }
        if (!upload.get().waits()) {
            return new DecideOnUpload.AlreadyConfirmed();
        }
        profiles.hold();
        var difference = compare(id);
        if (!difference.possible() || !difference.fingerprint().equals(fingerprint)) {
            return new DecideOnUpload.ChangedMeanwhile();
        }
        whole.run(() -> absences.put(difference.absences()));
        var fresh = (int) difference.entries().stream()
                .filter(entry -> entry.before() == null)
                .count();
        uploads.confirmed(id, by, fresh, difference.entries().size() - fresh, 0, difference.unchanged());
        return new DecideOnUpload.Confirmed();
    }

    /** An administrator, who may bring a file in, is shown how many absences it changes and not whose. */
    private AbsenceDifference compare(long id) {
        return AbsenceDifference.of(AbsenceFile.from(uploads.content(id)), profiles.all(), whole.read(absences::all));
    }
}
