package fi.merkitys.successes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To whom a success is shown. */
public enum Audience {
    ALL,
    /** Those who worked in the receivers' teams when it was told, and who leads them. */
    TEAM,
    /** Nobody but the receivers and who told it. */
    RECEIVER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
