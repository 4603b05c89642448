package fi.merkitys.feedback;

import java.util.Locale;
import java.util.Optional;

/** Whether something is to go on as it was, or to be done in another way. */
public enum Kind {
    APPRECIATIVE,
    CORRECTIVE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String key) {
        return switch (key) {
            case "appreciative" -> Optional.of(APPRECIATIVE);
            case "corrective" -> Optional.of(CORRECTIVE);
            default -> Optional.empty();
        };
    }
}
