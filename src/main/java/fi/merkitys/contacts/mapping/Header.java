package fi.merkitys.contacts.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The names of a file's columns, each different: nameless ones are called by their number. */
public record Header(List<String> names) {
    public Header {
        names = List.copyOf(names);
    }

    public static Header of(List<String> written) {
        var names = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        for (int at = 0; at < written.size(); at++) {
            var name = written.get(at).strip();
            var unique = name.isEmpty() ? "#" + (at + 1) : name;
            int times = seen.merge(unique, 1, Integer::sum);
            names.add(times == 1 ? unique : unique + " (" + times + ")");
        }
        return new Header(names);
    }

    /** For files without one: 1, 2, 3… */
    public static Header numbered(int columns) {
        return new Header(
                IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList());
    }

    /** Where a column stands, first of all as it is written, else without regard to case. */
    public OptionalInt indexOf(String name) {
        int exact = names.indexOf(name.strip());
        if (exact >= 0) {
            return OptionalInt.of(exact);
        }
        return IntStream.range(0, names.size())
                .filter(at -> names.get(at).equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    public int size() {
        return names.size();
    }
}
