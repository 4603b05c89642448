package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.util.List;

/** What one module has to suggest for a talk with somebody: a bean of this type for each. */
public interface Suggestions {
    /** @return only what the viewer may see: the employee herself, or whom she meets */
    List<Suggestion> of(PersonId employee, Viewer viewer);
}
