package fi.merkitys.directory.imports;

import fi.merkitys.directory.imports.Difference.FieldChange;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A profile in words, always in the same order: for people to read and to tell two of them apart. */
final class Described {
    private final Function<PersonId, String> names;

    Described(Function<PersonId, String> names) {
        this.names = names;
    }

    List<FieldChange> changes(@Nullable Profile before, Profile after) {
        var old = before == null ? Map.<String, String>of() : words(before);
        var fresh = words(after);
        var changes = new ArrayList<FieldChange>();
        var fields = new java.util.LinkedHashSet<>(fresh.keySet());
        fields.addAll(old.keySet());
        for (var field : fields) {
            var was = old.getOrDefault(field, "");
            var is = fresh.getOrDefault(field, "");
            if (!was.equals(is)) {
                changes.add(new FieldChange(field, was, is));
            }
        }
        return changes;
    }

    private Map<String, String> words(Profile of) {
        var words = new java.util.LinkedHashMap<String, String>();
        put(words, Field.EMPLOYEE_ID, of.employeeId());
        put(words, Field.NAME, of.name());
        put(words, Field.EMAIL, of.email());
        put(words, Field.ROLES, of.roles().stream().sorted().map(Role::key).collect(Collectors.joining(";")));
        put(words, Field.SUPERVISOR, of.supervisor() == null ? null : names.apply(of.supervisor()));
        put(words, Field.TEAM, of.team());
        put(words, Field.SHIFT, of.shift());
        put(words, Field.TENURE_BUCKET, of.tenureBucket());
        put(words, Field.HIRED_ON, of.hiredOn());
        put(words, Field.LEFT_ON, of.leftOn());
        put(words, Field.LANGUAGE, of.language());
        put(words, Field.WORKDAYS, Workdays.words(of.workdays()));
        new TreeMap<>(of.relations())
                .forEach((kind, to) -> words.put(
                        "relation:" + kind, joined(to.stream().map(names).toList())));
        new TreeMap<>(of.externalIds()).forEach((source, ids) -> words.put("external:" + source, joined(ids)));
        return words;
    }

    private static String joined(Collection<String> several) {
        return several.stream().sorted().collect(Collectors.joining("; "));
    }

    private static void put(Map<String, String> words, Field field, @Nullable Object value) {
        if (value != null) {
            words.put(field.key(), Objects.toString(value));
        }
    }
}
