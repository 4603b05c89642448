package fi.merkitys.contacts.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the customer reached us. */
public enum Channel {
    VOICE("voice", "phone", "call", "calls", "inbound", "outbound", "outcall", "telephone", "puhelu", "skambutis"),
    CHAT("chat", "webchat", "live chat", "chatti", "pokalbis"),
    EMAIL("email", "e-mail", "mail", "sähköposti", "el. paštas"),
    MESSAGE("message", "messaging", "sms", "whatsapp", "social", "viesti", "žinutė"),
    TASK("task", "case", "ticket", "callback", "tehtävä"),
    OTHER("other");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> words;

    Channel(String... words) {
        this.words = List.of(words);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel that an export's word names, as far as it is a usual one. */
    public static Optional<Channel> named(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(channel -> channel.words.contains(plain))
                .findFirst();
    }

    static boolean isKnown(String key) {
        return Arrays.stream(values()).anyMatch(channel -> channel.key().equals(key));
    }
}
