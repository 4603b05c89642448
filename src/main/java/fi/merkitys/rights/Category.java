package fi.merkitys.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The categories of personal data, in the order in which a person reads of them. Purpose, source, retention, legal basis
 * and who may see it are told in the texts of {@code rights.category}.
 */
public enum Category {
    PROFILE,
    ABSENCES,
    ACCOUNT,
    FIGURES,
    CONTACTS,
    RECORD,
    REQUESTS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Category> of(String key) {
        return Arrays.stream(values())
                .filter(category -> category.key().equals(key))
                .findFirst();
    }
}
