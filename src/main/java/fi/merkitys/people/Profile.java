package fi.merkitys.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the directory holds of one person.
 *
 * @param id negative for somebody who is not in the directory yet
 * @param team by its name
 * @param workdays scheduled weekdays as bits, Monday is 1
 * @param relations to whom, by kind
 * @param externalIds as contact sources know the person, by source
 */
public record Profile(
        PersonId id,
        @Nullable String employeeId,
        String name,
        @Nullable String email,
        Set<Role> roles,
        @Nullable PersonId supervisor,
        @Nullable String team,
        @Nullable String shift,
        @Nullable String tenureBucket,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        @Nullable String language,
        int workdays,
        Map<String, Set<PersonId>> relations,
        Map<String, Set<String>> externalIds) {
    public static final int MONDAY_TO_FRIDAY = 0b11111;

    public Profile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a person has a name");
        }
        if (id.equals(supervisor)) {
            throw new IllegalArgumentException("nobody is their own supervisor");
        }
    }

    public boolean hasLeftBy(LocalDate day) {
        return leftOn != null && leftOn.isBefore(day);
    }

    public Profile leaving(LocalDate day) {
        return new Profile(
                id,
                employeeId,
                name,
                email,
                roles,
                supervisor,
                team,
                shift,
                tenureBucket,
                hiredOn,
                hiredOn != null && day.isBefore(hiredOn) ? hiredOn : day,
                language,
                workdays,
                relations,
                externalIds);
    }
}
