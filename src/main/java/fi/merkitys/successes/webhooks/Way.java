package fi.merkitys.successes.webhooks;

import fi.merkitys.notifications.Chat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which way an address is told. */
public enum Way {
    /** Slack, Mattermost, and others that understand the same. */
    SLACK,
    TEAMS,
    /** For other systems: JSON, signed as Standard Webhooks say. */
    SIGNED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    static Way typed(String key) {
        return Arrays.stream(values())
                .filter(way -> way.key().equals(key))
                .findFirst()
                .orElse(SIGNED);
    }

    Optional<Chat> chat() {
        return switch (this) {
            case SIGNED -> Optional.empty();
            case SLACK -> Optional.of(Chat.SLACK);
            case TEAMS -> Optional.of(Chat.TEAMS);
        };
    }
}
