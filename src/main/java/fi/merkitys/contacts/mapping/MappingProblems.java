package fi.merkitys.contacts.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds what has to be put right in a mapping before anything can be read. */
final class MappingProblems {
    private static final List<Field> NEEDED = List.of(Field.CONTACT_ID, Field.AGENT_ID, Field.STARTED_AT);

    private final List<Problem> problems = new ArrayList<>();

    private MappingProblems() {}

    static List<Problem> in(Mapping mapping) {
        var found = new MappingProblems();
        found.problems.addAll(mapping.format().problems());
        NEEDED.stream()
                .filter(field -> mapping.field(field).isEmpty())
                .forEach(field -> found.add("contacts.mapping.needed", field.key()));
        found.zone(mapping.zone());
        mapping.fields().forEach(found::field);
        mapping.skip().forEach(found::rule);
        if (!(mapping.csatScale().lowest() + 1 < mapping.csatScale().highest())) {
            found.add("contacts.mapping.scale");
        }
        var days = mapping.repeatDays();
        if (days != null && (days < 1 || days > 30)) {
            found.add("contacts.mapping.repeat-days", days.toString());
        }
        return List.copyOf(found.problems);
    }

    private void add(String key, String... args) {
        problems.add(Problem.of(key, args));
    }

    private void zone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            add("contacts.mapping.zone", zone);
        }
    }

    private void field(Field field, FieldMapping from) {
        if (from.columns().isEmpty() && from.constant() == null) {
            add("contacts.mapping.column-needed", field.key());
        }
        if (field.kind() == Field.Kind.TIME) {
            time(field, from);
        }
        if (field.kind() == Field.Kind.DURATION && from.unit() == null) {
            add("contacts.mapping.unit-needed", field.key());
        }
        from.patterns().forEach(pattern -> pattern(field, pattern));
        from.timePatterns().forEach(pattern -> pattern(field, pattern));
        if (field == Field.CHANNEL) {
            channel(from);
        }
    }

    private void time(Field field, FieldMapping from) {
        boolean timeOnly = field == Field.ENDED_AT
                && from.patterns().isEmpty()
                && !from.timePatterns().isEmpty();
        if (from.patterns().isEmpty() && !timeOnly) {
            add("contacts.mapping.pattern-needed", field.key());
        }
        int wanted = from.timePatterns().isEmpty() || timeOnly ? 1 : 2;
        if (!from.columns().isEmpty() && from.columns().size() != wanted) {
            add("contacts.mapping.time-columns", field.key(), String.valueOf(wanted));
        }
    }

    private void pattern(Field field, String java) {
        var pattern = new TimePattern(java);
        if (!pattern.isIso()
                && (pattern.strptime().isEmpty() || pattern.formatter().isEmpty())) {
            add("contacts.mapping.pattern", field.key(), java);
        }
    }

    private void channel(FieldMapping from) {
        var constant = from.constant();
        if (constant != null && !Channel.isKnown(constant)) {
            add("contacts.mapping.channel", constant);
        }
        from.values().values().stream()
                .filter(value -> !Channel.isKnown(value))
                .forEach(value -> add("contacts.mapping.channel", value));
    }

    private void rule(SkipRule rule) {
        if (rule.column().isEmpty()) {
            add("contacts.mapping.rule-column");
        }
        if (rule.when() != SkipRule.Condition.MATCHES) {
            return;
        }
        try {
            Pattern.compile(rule.text());
        } catch (PatternSyntaxException e) {
            add("contacts.mapping.expression", rule.text());
        }
    }
}
