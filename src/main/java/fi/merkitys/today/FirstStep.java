package fi.merkitys.today;

import java.util.Locale;

/** What is to be done first in an organisation that has just begun. */
public enum FirstStep {
    PEOPLE("/people-imports"),
    CONTACTS("/contact-sources/new"),
    GOAL("/goals/new");

    private final String path;

    FirstStep(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
