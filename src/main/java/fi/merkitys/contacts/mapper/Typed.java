package fi.merkitys.contacts.mapper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a form sent, nothing of it trusted. */
record Typed(Map<String, String[]> parameters) {
    List<String> all(String name) {
        var values = parameters.get(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** With the blanks that belong to it: a delimiter may be one. */
    String raw(String name) {
        var values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    String text(String name) {
        return raw(name).strip();
    }

    boolean is(String name) {
        return !text(name).isEmpty();
    }

    /** The constant of that name, or the first one where somebody sent something else. */
    static <E extends Enum<E>> E constant(String name, Class<E> type) {
        var all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(all[0]);
    }
}
