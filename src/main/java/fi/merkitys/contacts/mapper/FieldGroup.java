package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.mapping.Field;
import java.util.List;
import java.util.Locale;

/** Fields that belong together on the page. */
public enum FieldGroup {
    NEEDED(Field.CONTACT_ID, Field.AGENT_ID, Field.STARTED_AT),
    TIME(Field.ENDED_AT, Field.TALK, Field.HOLD, Field.ACW, Field.HANDLE),
    WHERE(Field.QUEUE, Field.CLIENT, Field.CHANNEL, Field.DIRECTION, Field.TRANSFERRED, Field.DISPOSITION),
    CUSTOMER(Field.CSAT, Field.NPS, Field.COMMENT, Field.CUSTOMER_ID),
    SALES(Field.SALE, Field.SALE_AMOUNT),
    AGENT(Field.AGENT_NAME, Field.SUPERVISOR, Field.MANAGER, Field.TEAM, Field.TENURE, Field.SHIFT),
    RECORD(Field.VERSION);

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Field> fields;

    FieldGroup(Field... fields) {
        this.fields = List.of(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Groups that this mapping does not use can be left shut. */
    public boolean isUsed(MapperForm form) {
        return this == NEEDED
                || fields.stream().anyMatch(field -> form.field(field).isMapped());
    }
}
