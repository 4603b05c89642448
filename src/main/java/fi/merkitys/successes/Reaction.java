package fi.merkitys.successes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one says to a success without words. */
public enum Reaction {
    THANKS("🙏"),
    APPLAUSE("👏"),
    HEART("❤️"),
    STRONG("💪"),
    SMILE("😊");

    private final String sign;

    Reaction(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reaction> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
