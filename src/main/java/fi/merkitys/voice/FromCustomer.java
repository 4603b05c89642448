package fi.merkitys.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer has to say; praise is a success. */
public enum FromCustomer {
    COMPLAINT,
    WISH;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FromCustomer> of(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
