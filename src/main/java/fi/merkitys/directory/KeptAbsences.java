package fi.merkitys.directory;

import fi.merkitys.people.Absences;
import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import fi.merkitys.shell.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** When one was absent; never why. */
@Component
class KeptAbsences implements KeptData {
    private static final int SHOWN = 12;
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
    public List<Fact> facts(PersonId person, Wording words) {
        var days = absences.of(person, LocalDate.EPOCH).reversed().stream()
                .limit(SHOWN)
                .map(absence ->
                        words.t("directory.person.absent", words.date(absence.from()), words.date(absence.until())))
                .toList();
        return days.isEmpty() ? List.of() : List.of(new Fact(words.t("directory.person.absences"), days));
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("from", "until"));
        for (var absence : absences.of(person, LocalDate.EPOCH)) {
            to.row(List.of(absence.from(), absence.until()));
        }
    }
}
