package fi.merkitys.directory;

import fi.merkitys.people.Absences;
import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** When one was absent; never why. */
@Component
class KeptAbsences implements KeptData {
    private final Absences absences;

    KeptAbsences(Absences absences) {
        this.absences = absences;
    }

    @Override
    public Category category() {
        return Category.ABSENCES;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(absences.of(person, LocalDate.EPOCH).size());
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("from", "until"));
        for (var absence : absences.of(person, LocalDate.EPOCH)) {
            to.row(List.of(absence.from(), absence.until()));
        }
    }
}
