package fi.merkitys.directory;

import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What another module has to show on a person's page: a bean of this type is asked for each viewer and person. */
public interface PersonPanel {
    /** None where there is nothing, or nothing for this viewer. */
    Optional<Shown> show(Viewer viewer, PersonId person);

    /** Which of the person's data it shows, if any: a look at them stays on record. */
    default Optional<PersonalData> data() {
        return Optional.empty();
    }

    /** What it shows, as rows of the table of who may see it. */
    Set<Data> tells();

    /** Smaller comes first. */
    default int order() {
        return 100;
    }

    /**
     * @param template as a handler would name it; it gets {@code c} besides
     * @param model its parameters
     */
    record Shown(String template, Map<String, Object> model) {}
}
