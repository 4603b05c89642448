package fi.merkitys.directory.imports;

import fi.merkitys.people.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of a file of people while it is read. */
final class RosterRow {
    private static final Set<String> LANGUAGES = Set.of("en", "fi", "lt");
    private final int line;
    private final List<Problem> problems;
    private final Map<String, String> words;
    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final Map<String, List<String>> relations = new HashMap<>(2);
    private final Map<String, Set<String>> externalIds = new HashMap<>(2);

    RosterRow(int line, List<Problem> problems, Map<String, String> words) {
        this.line = line;
        this.problems = problems;
        this.words = words;
    }

    void put(Column column, String cell) {
        switch (column) {
            case Column.Of(var field) -> texts.put(field, cell);
            case Column.Relation(var kind) -> relations.put(kind, parts(cell, "[;|]"));
            case Column.External(var source) -> externalIds.put(source, new LinkedHashSet<>(parts(cell, ";")));
            case Column.Unknown any -> {}
        }
    }

    private static List<String> parts(String cell, String marks) {
        return Arrays.stream(cell.split(marks))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    ProposedPerson person() {
        return new ProposedPerson(
                line,
                texts.get(Field.EMPLOYEE_ID),
                texts.get(Field.NAME),
                email(),
                roles(),
                texts.get(Field.SUPERVISOR),
                once(Field.TEAM),
                once(Field.SITE),
                once(Field.CLIENT),
                once(Field.SHIFT),
                once(Field.TENURE_BUCKET),
                day(Field.HIRED_ON),
                day(Field.LEFT_ON),
                language(),
                workdays(),
                relations.isEmpty() ? Map.of() : relations,
                externalIds.isEmpty() ? Map.of() : externalIds);
    }

    private @Nullable String email() {
        var email = texts.get(Field.EMAIL);
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            problems.add(Problem.at(line, "email", email));
            return null;
        }
        return email;
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : parts(texts.getOrDefault(Field.ROLES, ""), "[;|,]")) {
            RoleWords.role(word).ifPresentOrElse(roles::add, () -> problems.add(Problem.at(line, "role", word)));
        }
        return roles;
    }

    private @Nullable LocalDate day(Field field) {
        var text = texts.get(field);
        if (text == null) {
            return null;
        }
        var day = Days.read(text);
        if (day.isEmpty()) {
            problems.add(Problem.at(line, "day", text));
        }
        return day.orElse(null);
    }

    private @Nullable String language() {
        var text = texts.get(Field.LANGUAGE);
        if (text == null) {
            return null;
        }
        var code = text.toLowerCase(Locale.ROOT);
        code = code.substring(0, Math.min(2, code.length()));
        if (!LANGUAGES.contains(code)) {
            problems.add(Problem.at(line, "language", text));
            return null;
        }
        return code;
    }

    private @Nullable Integer workdays() {
        var text = texts.get(Field.WORKDAYS);
        if (text == null) {
            return null;
        }
        var bits = Workdays.read(text);
        if (bits.isEmpty()) {
            problems.add(Problem.at(line, "workdays", text));
            return null;
        }
        return bits.getAsInt();
    }

    /** Few teams and shifts stand behind many people: each word is kept once. */
    private @Nullable String once(Field field) {
        var text = texts.get(field);
        return text == null ? null : words.computeIfAbsent(text, same -> same);
    }
}
