package fi.merkitys.rights;

import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Wording;
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

    List<Kept> of(PersonId person, Wording words) {
        return parts.stream()
                .map(part -> {
                    var rows = part.count(person);
                    return new Kept(
                            part.category(),
                            rows.isPresent() ? rows.getAsLong() : null,
                            part.facts(person, words),
                            part.page(person).orElse(null));
                })
                .toList();
    }

    /**
     * @param rows how many are kept, where that is told quickly
     * @param page where all of it is to be seen, if anywhere
     */
    public record Kept(
            Category category,
            @Nullable Long rows,
            List<KeptData.Fact> facts,
            @Nullable String page) {}
}
