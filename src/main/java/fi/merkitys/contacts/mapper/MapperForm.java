package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Format;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.Problem;
import fi.merkitys.contacts.mapping.Scale;
import fi.merkitys.contacts.mapping.SkipRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * A mapping as somebody fills it in. What cannot be understood stays as it was typed.
 *
 * @param csatLowest as typed, like the two after it
 */
public record MapperForm(String name, Mapping mapping, String csatLowest, String csatHighest, String repeatDays) {

    static MapperForm of(String name, Mapping mapping) {
        return new MapperForm(
                name,
                mapping,
                plain(mapping.csatScale().lowest()),
                plain(mapping.csatScale().highest()),
                mapping.repeatDays() == null ? "" : mapping.repeatDays().toString());
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    static MapperForm of(Typed typed) {
        var lowest = typed.text("csatLowest");
        var highest = typed.text("csatHighest");
        var days = typed.text("repeatDays");
        var mapping = new Mapping(
                format(typed),
                typed.text("zone"),
                fields(typed),
                Alternatives.of(typed.text("missing")),
                rules(typed),
                new Scale(number(lowest, 0), number(highest, 0)),
                typed.is("pastMidnight"),
                Typed.constant(typed.text("missingAgent"), Mapping.MissingAgent.class),
                days.isBlank() ? null : (int) number(days, -1));
        return new MapperForm(typed.text("name"), mapping, lowest, highest, days);
    }

    private static Format format(Typed typed) {
        return new Format(
                Delimiter.meant(typed.raw("delimiter")),
                typed.raw("quote"),
                typed.text("encoding"),
                typed.is("decimalComma"),
                typed.is("header"));
    }

    private static EnumMap<Field, FieldMapping> fields(Typed typed) {
        var fields = new EnumMap<Field, FieldMapping>(Field.class);
        for (var field : Field.values()) {
            var from = FieldForm.read(typed, field);
            if (from != null) {
                fields.put(field, from);
            }
        }
        return fields;
    }

    private static List<SkipRule> rules(Typed typed) {
        var rules = new ArrayList<SkipRule>();
        var columns = typed.all("skip.column");
        var conditions = typed.all("skip.when");
        var values = typed.all("skip.value");
        for (int at = 0; at < Math.min(columns.size(), Math.min(conditions.size(), values.size())); at++) {
            if (!columns.get(at).isBlank()) {
                rules.add(new SkipRule(
                        columns.get(at), Typed.constant(conditions.get(at), SkipRule.Condition.class), values.get(at)));
            }
        }
        return rules;
    }

    private static double number(String typed, double otherwise) {
        try {
            return Double.parseDouble(typed.replace(',', '.').strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The column's place, also one of the further ones; blank where none is chosen. */
    public String column(Field field, int place) {
        return mapping.field(field)
                .map(FieldMapping::columns)
                .filter(columns -> columns.size() > place)
                .map(columns -> columns.get(place))
                .orElse("");
    }

    public FieldForm field(Field field) {
        return new FieldForm(field, mapping.field(field).orElse(null));
    }

    public String delimiter() {
        return Delimiter.shown(mapping.format().delimiter());
    }

    public String missing() {
        return Alternatives.joined(mapping.missing());
    }

    /** One more than there are, so that there is always room for another. */
    public List<SkipRule> rulesAndRoom() {
        var rules = new ArrayList<>(mapping.skip());
        rules.add(new SkipRule("", SkipRule.Condition.EQUALS, ""));
        return rules;
    }

    /** Problems of this field, to stand beside it. */
    public List<Problem> problems(Field field) {
        return mapping.problems().stream()
                .filter(problem -> isAbout(problem, field))
                .toList();
    }

    public List<Problem> problemsOfAll() {
        return mapping.problems().stream()
                .filter(problem -> List.of(Field.values()).stream().noneMatch(field -> isAbout(problem, field)))
                .toList();
    }

    private static boolean isAbout(Problem problem, Field field) {
        return !problem.args().isEmpty()
                && problem.args().getFirst().equals(field.key())
                && problem.key().startsWith("contacts.mapping.");
    }

    /** Whether the file can be taken apart at all. */
    boolean hasReadableFormat() {
        return mapping.problems().stream()
                .map(Problem::key)
                .noneMatch(List.of(
                        "contacts.mapping.delimiter",
                        "contacts.mapping.quote",
                        "contacts.mapping.quote-is-delimiter",
                        "contacts.mapping.encoding")::contains);
    }
}
