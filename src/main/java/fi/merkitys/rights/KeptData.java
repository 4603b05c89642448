package fi.merkitys.rights;

import fi.merkitys.people.PersonId;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What one module keeps of a person: a bean of this type for each category. */
public interface KeptData {
    Category category();

    /** How many rows there are, where that is told quickly; nothing where they would all have to be read. */
    default OptionalLong count(PersonId person) {
        return OptionalLong.empty();
    }

    /** Everything of it, row by row. */
    void read(PersonId person, Rows to) throws IOException;

    /** Takes the names of the columns, as scripts read them, then one row after the other. */
    interface Rows {
        void columns(List<String> names) throws IOException;

        void row(List<@Nullable Object> values) throws IOException;
    }
}
