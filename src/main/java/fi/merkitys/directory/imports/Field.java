package fi.merkitys.directory.imports;

import java.util.Locale;

/** What a file may tell of a person. */
public enum Field {
    EMPLOYEE_ID,
    NAME,
    EMAIL,
    ROLES,
    SUPERVISOR,
    TEAM,
    SITE,
    CLIENT,
    SHIFT,
    TENURE_BUCKET,
    HIRED_ON,
    LEFT_ON,
    LANGUAGE,
    WORKDAYS;

    /** As a file's header and message keys spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
