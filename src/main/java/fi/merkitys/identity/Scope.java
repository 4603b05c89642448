package fi.merkitys.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a script may do with its token. */
public enum Scope {
    READ_GOALS,
    WRITE_GOALS,
    READ_AGENT_DAYS,
    IMPORT_CONTACTS,
    IMPORT_PEOPLE,
    WRITE_SOURCES,
    GIVE_KUDOS,
    READ_RECOGNITION,
    RAISE_VOICE,
    /** SCIM: an identity provider keeps people and teams. */
    PROVISION_PEOPLE;

    /** To bring in people and contacts, to set goals and to read how they are reached: what a fresh installation needs. */
    public static final Set<Scope> TO_SET_UP = Collections.unmodifiableSet(
            EnumSet.of(READ_GOALS, WRITE_GOALS, READ_AGENT_DAYS, IMPORT_CONTACTS, IMPORT_PEOPLE, WRITE_SOURCES));

    /** As Spring Security's expressions name it. */
    public String authority() {
        return "SCOPE_" + name();
    }
}
