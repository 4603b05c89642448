package fi.merkitys.people;

import java.util.Locale;

/** What a person does here; one may do several things. */
public enum Role {
    AGENT,
    SUPERVISOR,
    COACH,
    LEADER,
    HR,
    ADMINISTRATOR;

    /** As the database, files and message keys spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String key) {
        return valueOf(key.strip().toUpperCase(Locale.ROOT));
    }
}
