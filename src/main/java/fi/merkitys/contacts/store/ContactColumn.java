package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.Mapping;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the store keeps of a contact. A source's table has the columns that its files fill: empty ones cost time, too. */
enum ContactColumn {
    /** Mostly different in every row: trying to compress them took a fifth of the time of writing a contact. */
    CONTACT_ID("varchar using compression uncompressed"),
    /**
     * Stands in for an index: eight bytes that are compared in a scan. Below {@link #FIRST_HASH} it is no hash but the
     * reason why the row cannot be used; such rows are there only while a file is merged.
     */
    ID_HASH("ubigint"),
    AGENT_KEY("varchar"),
    STARTED_AT("timestamp"),
    VERSION("bigint", Field.VERSION),
    QUEUE("varchar", Field.QUEUE),
    CLIENT("varchar", Field.CLIENT),
    CHANNEL("varchar", Field.CHANNEL),
    DIRECTION("varchar", Field.DIRECTION),
    ENDED_AT("timestamp", Field.ENDED_AT),
    TALK("integer", Field.TALK),
    HOLD("integer", Field.HOLD),
    ACW("integer", Field.ACW),
    HANDLE("integer", Field.HANDLE),
    TRANSFERRED("boolean", Field.TRANSFERRED),
    DISPOSITION("varchar", Field.DISPOSITION),
    CSAT("float", Field.CSAT),
    NPS("tinyint", Field.NPS),
    SALE("boolean", Field.SALE, Field.SALE_AMOUNT),
    SALE_CENTS("bigint", Field.SALE_AMOUNT),
    CUSTOMER("ubigint", Field.CUSTOMER_ID),
    COMMENT("varchar", Field.COMMENT);

    static final int FIRST_HASH = 256;

    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Field> from;

    ContactColumn(String type, Field... from) {
        this.type = type;
        this.from = List.of(from);
    }

    /** Its name in SQL. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String definition() {
        return key() + " " + type;
    }

    /** The field that it is made of, where there is just one of its own. */
    Optional<Field> field() {
        return switch (this) {
            case CONTACT_ID -> Optional.of(Field.CONTACT_ID);
            case AGENT_KEY -> Optional.of(Field.AGENT_ID);
            case STARTED_AT -> Optional.of(Field.STARTED_AT);
            default -> from.stream().reduce((first, last) -> last);
        };
    }

    /** Nothing, of its type. */
    String empty() {
        return "null::" + type;
    }

    /** Columns that every source has, and those that the mapping fills. */
    static Set<ContactColumn> filledBy(Mapping mapping) {
        return Arrays.stream(values())
                .filter(column -> column.from.isEmpty() || column.from.stream().anyMatch(mapping.fields()::containsKey))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ContactColumn.class)));
    }

    static String list(Set<ContactColumn> columns) {
        return columns.stream().map(ContactColumn::key).collect(Collectors.joining(", "));
    }
}
