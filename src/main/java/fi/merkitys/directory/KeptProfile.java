package fi.merkitys.directory;

import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import fi.merkitys.people.Role;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who one is in the directory. */
@Component
class KeptProfile implements KeptData {
    private final Profiles profiles;

    KeptProfile(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Category category() {
        return Category.PROFILE;
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of(
                "name",
                "employee_id",
                "email",
                "roles",
                "supervisor",
                "team",
                "shift",
                "tenure_bucket",
                "hired_on",
                "left_on",
                "language",
                "workdays",
                "relations",
                "external_ids"));
        var found = profiles.find(person);
        if (found.isPresent()) {
            to.row(row(found.get()));
        }
    }

    private List<@Nullable Object> row(Profile of) {
        return Arrays.asList(
                of.name(),
                of.employeeId(),
                of.email(),
                of.roles().stream().map(Role::key).sorted().collect(Collectors.joining(";")),
                Optional.ofNullable(of.supervisor()).map(this::name).orElse(null),
                of.team(),
                of.shift(),
                of.tenureBucket(),
                of.hiredOn(),
                of.leftOn(),
                of.language(),
                of.workdays(),
                of.relations().entrySet().stream()
                        .map(kind -> kind.getKey() + "="
                                + kind.getValue().stream()
                                        .map(this::name)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining("+")))
                        .collect(Collectors.joining(";")),
                of.externalIds().entrySet().stream()
                        .map(source -> source.getKey() + "=" + String.join("+", source.getValue()))
                        .collect(Collectors.joining(";")));
    }

    private @Nullable String name(PersonId other) {
        return profiles.find(other).map(Profile::name).orElse(null);
    }
}
