package fi.merkitys.concerns;

import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom the raiser names. A name that several people have means all of them: then none of those reads it. */
@Component
class ConcernedPeople {
    static final int LONGEST = 1_000;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;\\n]");

    private final FindPeople people;

    ConcernedPeople(FindPeople people) {
        this.people = people;
    }

    List<Long> meant(Collection<String> chosen, String named) {
        var names = Arrays.stream(BETWEEN_NAMES.split(named, -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        var byName = names.isEmpty() ? Stream.<PersonId>empty() : everybody(names);
        return Stream.concat(
                        chosen.stream().filter(id -> ID.matcher(id).matches()).map(Long::valueOf),
                        byName.map(PersonId::value))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<PersonId> everybody(List<String> names) {
        return people.meant(names).values().stream().flatMap(Collection::stream);
    }
}
