package fi.merkitys.contacts.mapper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Several values in one line of a form, with a bar between them. */
final class Alternatives {
    private Alternatives() {}

    static List<String> of(String typed) {
        return Arrays.stream(typed.split("\\|"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static String joined(List<String> values) {
        return String.join(" | ", values);
    }

    /** "Inbound = voice | Web = chat". */
    static Map<String, String> pairs(String typed) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : of(typed)) {
            int equals = pair.lastIndexOf('=');
            if (equals > 0) {
                pairs.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return pairs;
    }

    static String joined(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> pair.getKey() + " = " + pair.getValue())
                .collect(Collectors.joining(" | "));
    }
}
