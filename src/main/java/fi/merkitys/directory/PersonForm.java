package fi.merkitys.directory;

import fi.merkitys.directory.imports.ProposedPerson;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A person as somebody types them. */
public record PersonForm(
        @Nullable String employeeId,
        @Nullable String name,
        @Nullable String email,
        @Nullable List<String> roles,
        @Nullable String supervisor,
        @Nullable String team,
        @Nullable String shift,
        @Nullable String hiredOn,
        @Nullable List<Integer> workdays) {
    static final PersonForm EMPTY =
            new PersonForm("", "", "", List.of("agent"), "", "", "", "", List.of(0, 1, 2, 3, 4));

    static PersonForm of(Profile profile, String supervisor) {
        return new PersonForm(
                profile.employeeId(),
                profile.name(),
                profile.email(),
                profile.roles().stream().map(Role::key).toList(),
                supervisor,
                profile.team(),
                profile.shift(),
                profile.hiredOn() == null ? "" : profile.hiredOn().toString(),
                IntStream.range(0, 7)
                        .filter(day -> (profile.workdays() & (1 << day)) != 0)
                        .boxed()
                        .toList());
    }

    /** Without a name it is nobody yet; the other problems are found against the directory. */
    boolean named() {
        return name != null && !name.isBlank();
    }

    boolean emailReadable() {
        var given = given(email);
        return given == null || given.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    }

    boolean dayReadable() {
        try {
            hired();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    ProposedPerson person() {
        return new ProposedPerson(
                0,
                given(employeeId),
                given(name),
                given(email),
                chosenRoles(),
                given(supervisor),
                given(team),
                null,
                null,
                given(shift),
                null,
                hired(),
                null,
                null,
                bits(),
                Map.of(),
                Map.of());
    }

    private Set<Role> chosenRoles() {
        var known = roles == null ? List.<String>of() : roles;
        return Set.of(Role.values()).stream()
                .filter(role -> known.contains(role.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable LocalDate hired() {
        var day = given(hiredOn);
        return day == null ? null : LocalDate.parse(day);
    }

    private int bits() {
        return workdays == null
                ? 0
                : workdays.stream()
                        .filter(day -> day >= 0 && day < 7)
                        .mapToInt(day -> 1 << day)
                        .reduce(0, (a, b) -> a | b);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("\0", "");
    }
}
