package fi.merkitys.directory;

import fi.merkitys.directory.imports.WaitingFiles;
import fi.merkitys.people.Absences;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who somebody was. The row itself is emptied where everything else is done. */
@Component
class ErasableProfile implements Erasable {
    private final Absences absences;
    private final Deputies deputies;
    private final WaitingFiles files;

    ErasableProfile(Absences absences, Deputies deputies, WaitingFiles files) {
        this.deputies = deputies;
        this.absences = absences;
        this.files = files;
    }

    @Override
    public List<Line> preview(Profile person) {
        var ids = person.externalIds().values().stream().mapToLong(Set::size).sum();
        var ties = person.relations().values().stream().mapToLong(Set::size).sum();
        var named = Stream.of(person.name(), person.employeeId(), person.email())
                .filter(java.util.Objects::nonNull)
                .count();
        return List.of(
                new Line(Category.PROFILE, "identity", named, Fate.GOES),
                new Line(Category.PROFILE, "externalIds", ids, Fate.GOES),
                new Line(Category.PROFILE, "relations", ties, Fate.GOES),
                new Line(Category.PROFILE, "files", files.naming(person).size(), Fate.GOES),
                new Line(Category.PROFILE, "employment", 1, Fate.UNLINKED),
                new Line(
                        Category.ABSENCES,
                        "absences",
                        absences.of(person.id(), LocalDate.EPOCH).size(),
                        Fate.UNLINKED),
                new Line(
                        Category.DEPUTIES,
                        "deputies",
                        deputies.with(person.id()).size(),
                        Fate.STAYS));
    }

    @Override
    public void erase(Erasing erasing) {
        files.discard(files.naming(erasing.person()));
    }
}
