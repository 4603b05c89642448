package fi.merkitys.directory.imports;

import fi.merkitys.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds people by whatever they are called: employee id, e-mail, id of a contact source, name. */
final class KnownPeople {
    private final Map<String, PersonId> byEmployeeId = new HashMap<>();
    private final Map<String, PersonId> byEmail = new HashMap<>();
    private final Map<String, List<PersonId>> byName = new HashMap<>();
    private final Map<String, Map<String, PersonId>> byExternalId = new HashMap<>();

    void add(
            PersonId id,
            @Nullable String employeeId,
            @Nullable String email,
            @Nullable String name,
            Map<String, Set<String>> externalIds) {
        if (employeeId != null) {
            byEmployeeId.put(employeeId, id);
        }
        if (email != null) {
            byEmail.put(lower(email), id);
        }
        if (name != null) {
            var same = byName.computeIfAbsent(nameKey(name), any -> new ArrayList<>(1));
            if (!same.contains(id)) {
                same.add(id);
            }
        }
        externalIds.forEach((source, values) -> values.forEach(value ->
                byExternalId.computeIfAbsent(source, any -> new HashMap<>()).put(value, id)));
    }

    Optional<PersonId> byEmployeeId(@Nullable String employeeId) {
        return Optional.ofNullable(employeeId == null ? null : byEmployeeId.get(employeeId));
    }

    Optional<PersonId> byEmail(@Nullable String email) {
        return Optional.ofNullable(email == null ? null : byEmail.get(lower(email)));
    }

    Optional<PersonId> byExternalId(String source, String value) {
        return Optional.ofNullable(byExternalId.getOrDefault(source, Map.of()).get(value));
    }

    List<PersonId> named(@Nullable String name) {
        return name == null ? List.of() : byName.getOrDefault(nameKey(name), List.of());
    }

    /** Whom a cell refers to: by employee id, else e-mail, else name; several where a name is not enough. */
    List<PersonId> referred(String reference) {
        return byEmployeeId(reference)
                .or(() -> byEmail(reference))
                .map(List::of)
                .orElseGet(() -> named(reference));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String nameKey(String name) {
        return lower(name.strip().replaceAll("\\s+", " "));
    }
}
