package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import java.util.List;

/** What one module has to suggest for a talk of two people: a bean of this type for each. */
public interface Suggestions {
    /** @return only what the viewer, one of the two, may see */
    List<Suggestion> of(Meeting meeting, Viewer viewer);
}
