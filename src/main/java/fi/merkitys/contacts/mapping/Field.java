package fi.merkitys.contacts.mapping;

import java.util.Locale;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What a column of an export can mean. */
@EnumNaming(EnumNamingStrategies.SnakeCaseStrategy.class)
public enum Field {
    CONTACT_ID(Kind.TEXT),
    AGENT_ID(Kind.TEXT),
    QUEUE(Kind.TEXT),
    CLIENT(Kind.TEXT),
    CHANNEL(Kind.TEXT),
    DIRECTION(Kind.TEXT),
    STARTED_AT(Kind.TIME),
    ENDED_AT(Kind.TIME),
    TALK(Kind.DURATION),
    HOLD(Kind.DURATION),
    ACW(Kind.DURATION),
    HANDLE(Kind.DURATION),
    TRANSFERRED(Kind.FLAG),
    DISPOSITION(Kind.TEXT),
    CSAT(Kind.NUMBER),
    NPS(Kind.NUMBER),
    SALE(Kind.FLAG),
    SALE_AMOUNT(Kind.NUMBER),
    CUSTOMER_ID(Kind.TEXT),
    COMMENT(Kind.TEXT),
    /** When the record was last changed, as a time or a number: the newest wins. */
    VERSION(Kind.VERSION),
    AGENT_NAME(Kind.PERSON),
    SUPERVISOR(Kind.PERSON),
    MANAGER(Kind.PERSON),
    TEAM(Kind.PERSON),
    TENURE(Kind.PERSON),
    SHIFT(Kind.PERSON);

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** As it is written in a mapping's JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a field's text is understood. */
    public enum Kind {
        TEXT,
        TIME,
        DURATION,
        FLAG,
        NUMBER,
        VERSION,
        /** Says something about the agent, not about the contact: serves proposing people only. */
        PERSON
    }
}
