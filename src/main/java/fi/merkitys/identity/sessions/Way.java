package fi.merkitys.identity.sessions;

/** How somebody came in. */
public enum Way {
    PASSWORD,
    /** The link of an invitation or of a new password. */
    LINK,
    PASSKEY,
    /** An identity provider of the organisation. */
    PROVIDER,
    /** As the first administrator, who has just begun the organisation. */
    BEGINNING,
    /** As anybody, in the demo. */
    DEMO
}
