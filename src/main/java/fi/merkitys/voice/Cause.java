package fi.merkitys.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a customer complained. A person is never named: what follows is a talk about the doing. */
public enum Cause {
    PERSON,
    PROCESS,
    PRODUCT,
    SYSTEM,
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Cause> of(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
