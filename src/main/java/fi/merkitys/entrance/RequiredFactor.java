package fi.merkitys.entrance;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.CannotStart;
import fi.merkitys.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Of whom codes or a passkey are required, from {@code MERKITYS_SECOND_FACTOR_FOR}. Whoever comes by the organisation's
 * provider has that one's.
 *
 * @param secondFactorFor roles, or {@code everybody}
 */
@ConfigurationProperties("merkitys")
record RequiredFactor(@DefaultValue List<String> secondFactorFor) {
    private static final String EVERYBODY = "everybody";

    RequiredFactor {
        secondFactorFor = secondFactorFor.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        var known = Stream.concat(Arrays.stream(Role.values()).map(Role::key), Stream.of(EVERYBODY))
                .collect(Collectors.toSet());
        var unknown =
                secondFactorFor.stream().filter(word -> !known.contains(word)).toList();
        if (!unknown.isEmpty()) {
            throw new CannotStart(
                    "MERKITYS_SECOND_FACTOR_FOR has something that names no role: " + String.join(", ", unknown),
                    "Write roles with commas between, such as administrator,hr, or everybody.");
        }
    }

    boolean of(Viewer viewer) {
        return secondFactorFor.contains(EVERYBODY)
                || viewer.roles().stream().map(Role::key).anyMatch(secondFactorFor::contains);
    }
}
