package fi.merkitys.demo;

import static fi.merkitys.contacts.mapping.FieldMapping.column;

import fi.merkitys.contacts.mapping.DurationUnit;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Mapping;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How the demo's contact system writes its export. */
final class DemoContacts {
    static final String SOURCE = "Aurora ACD";
    private static final Set<Field> DURATIONS = Set.of(Field.TALK, Field.HOLD, Field.ACW, Field.HANDLE);

    private DemoContacts() {}

    static Mapping mapping() {
        Map<Field, FieldMapping> fields = new EnumMap<>(Field.class);
        for (var field : Field.values()) {
            if (isExported(field)) {
                fields.put(field, mapping(field));
            }
        }
        return Mapping.of(fields);
    }

    private static boolean isExported(Field field) {
        return field.kind() != Field.Kind.PERSON && field.kind() != Field.Kind.VERSION && field != Field.SALE;
    }

    private static FieldMapping mapping(Field field) {
        if (DURATIONS.contains(field)) {
            return column(field.key()).in(DurationUnit.SECONDS);
        }
        return field.kind() == Field.Kind.TIME ? column(field.key()).as("yyyy-MM-dd HH:mm:ss") : column(field.key());
    }
}
