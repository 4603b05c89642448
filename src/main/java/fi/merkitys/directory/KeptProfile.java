package fi.merkitys.directory;

import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import fi.merkitys.people.Role;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import fi.merkitys.shell.Wording;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    public Optional<String> page(PersonId person) {
        return Optional.of("/people/" + person.value());
    }

    @Override
    public List<Fact> facts(PersonId person, Wording words) {
        return profiles.find(person).stream().flatMap(of -> facts(of, words)).toList();
    }

    private Stream<Fact> facts(Profile of, Wording words) {
        var roles = of.roles().stream().sorted().map(role -> words.t("people.role." + role.key()));
        var days = IntStream.rangeClosed(1, 7)
                .filter(day -> (of.workdays() & 1 << (day - 1)) != 0)
                .mapToObj(day -> words.t("directory.day." + day));
        var supervisor = of.supervisor();
        var hired = of.hiredOn();
        var left = of.leftOn();
        var known = Stream.of(
                        Fact.of(words.t("directory.field.name"), of.name()),
                        Fact.of(words.t("directory.field.roles"), roles.collect(Collectors.joining(", "))),
                        Fact.of(words.t("directory.field.team"), of.team()),
                        Fact.of(words.t("directory.field.supervisor"), supervisor == null ? null : name(supervisor)),
                        Fact.of(words.t("directory.field.shift"), of.shift()),
                        Fact.of(words.t("directory.field.workdays"), days.collect(Collectors.joining(", "))),
                        Fact.of(words.t("directory.field.email"), of.email()),
                        Fact.of(words.t("directory.field.employee_id"), of.employeeId()),
                        Fact.of(words.t("directory.field.hired_on"), hired == null ? null : words.date(hired)),
                        Fact.of(words.t("directory.form.lastDay"), left == null ? null : words.date(left)))
                .flatMap(Optional::stream);
        var ids = of.externalIds().entrySet().stream()
                .map(source ->
                        new Fact(words.t("directory.field.external", source.getKey()), List.copyOf(source.getValue())));
        return Stream.concat(known, ids);
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
