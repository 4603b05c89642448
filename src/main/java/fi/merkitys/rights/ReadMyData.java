package fi.merkitys.rights;

import fi.merkitys.people.PersonId;
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

    List<Kept> of(PersonId person) {
        return parts.stream()
                .map(part -> {
                    var rows = part.count(person);
                    return new Kept(part.category(), rows.isPresent() ? rows.getAsLong() : null);
                })
                .toList();
    }

    /** @param rows how many are kept, where that is told quickly */
    public record Kept(Category category, @Nullable Long rows) {}
}
