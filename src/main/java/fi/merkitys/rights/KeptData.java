package fi.merkitys.rights;

import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What one module keeps of a person: a bean of this type for each category. */
public interface KeptData {
    Category category();

    /** How many rows there are, where that is told quickly; nothing where they would all have to be read. */
    default OptionalLong count(PersonId person) {
        return OptionalLong.empty();
    }

    /** What of it is shown at once, in words; the rest is in what one takes along. */
    default List<Fact> facts(PersonId person, Wording words) {
        return List.of();
    }

    /** Where in Merkitys all of it is to be seen, if there is such a page. */
    default Optional<String> page(PersonId person) {
        return Optional.empty();
    }

    /** One line of what is kept. */
    record Fact(String label, List<String> values) {
        public static Optional<Fact> of(String label, @Nullable String value) {
            return value == null || value.isEmpty() ? Optional.empty() : Optional.of(new Fact(label, List.of(value)));
        }
    }

    /** Everything of it, row by row. */
    void read(PersonId person, Rows to) throws IOException;

    /** Takes the names of the columns, as scripts read them, then one row after the other. */
    interface Rows {
        void columns(List<String> names) throws IOException;

        void row(List<@Nullable Object> values) throws IOException;
    }
}
