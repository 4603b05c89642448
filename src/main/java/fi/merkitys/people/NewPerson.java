package fi.merkitys.people;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be added to the directory.
 *
 * @param workdays scheduled weekdays as bits, Monday is 1
 */
public record NewPerson(
        @Nullable String employeeId,
        String name,
        @Nullable String email,
        Set<Role> roles,
        @Nullable PersonId supervisor,
        @Nullable Long team,
        @Nullable String shift,
        @Nullable String tenureBucket,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        @Nullable String language,
        int workdays) {
    private static final int MONDAY_TO_FRIDAY = 0b11111;

    public NewPerson {
        roles = Set.copyOf(roles);
    }

    public static NewPerson named(String name) {
        return new NewPerson(
                null, name, null, Set.of(Role.AGENT), null, null, null, null, null, null, null, MONDAY_TO_FRIDAY);
    }

    public NewPerson withEmail(String given) {
        return new NewPerson(
                employeeId,
                name,
                given,
                roles,
                supervisor,
                team,
                shift,
                tenureBucket,
                hiredOn,
                leftOn,
                language,
                workdays);
    }

    public NewPerson withRoles(Set<Role> given) {
        return new NewPerson(
                employeeId,
                name,
                email,
                given,
                supervisor,
                team,
                shift,
                tenureBucket,
                hiredOn,
                leftOn,
                language,
                workdays);
    }

    public NewPerson withSupervisor(PersonId given) {
        return new NewPerson(
                employeeId, name, email, roles, given, team, shift, tenureBucket, hiredOn, leftOn, language, workdays);
    }

    public NewPerson withTeam(long given) {
        return new NewPerson(
                employeeId,
                name,
                email,
                roles,
                supervisor,
                given,
                shift,
                tenureBucket,
                hiredOn,
                leftOn,
                language,
                workdays);
    }

    public NewPerson withHiredOn(LocalDate given) {
        return new NewPerson(
                employeeId,
                name,
                email,
                roles,
                supervisor,
                team,
                shift,
                tenureBucket,
                given,
                leftOn,
                language,
                workdays);
    }
}
