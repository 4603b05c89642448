package fi.merkitys.rights;

import fi.merkitys.people.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Collects what all modules keep of one person. */
@Service
public class ReadMyData {
    private final List<KeptData> parts;

    ReadMyData(List<KeptData> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(KeptData::category)).toList();
    }

    List<KeptData> parts() {
        return parts;
    }

    /** How many rows there are of each. */
    List<Kept> of(PersonId person) {
        return parts.stream()
                .map(part -> new Kept(part.category(), count(part, person)))
                .toList();
    }

    private static long count(KeptData part, PersonId person) {
        var counting = new Counting();
        try {
            part.read(person, counting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counting.rows;
    }

    /** One category: how many rows are kept. */
    public record Kept(Category category, long rows) {}

    private static final class Counting implements KeptData.Rows {
        private long rows;

        @Override
        public void columns(List<String> names) {
            // Only the rows count.
        }

        @Override
        public void row(List<@Nullable Object> values) {
            rows++;
        }
    }
}
