package fi.merkitys.identity;

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

    /** As Spring Security's expressions name it. */
    public String authority() {
        return "SCOPE_" + name();
    }
}
