package fi.merkitys.successes;

import java.util.Locale;

/** One of those things that the organisation wants to see more of: a value, or a way of meeting customers. */
public record Value(long id, Sort sort, String english, String finnish, String lithuanian, boolean retired) {

    /** A value of the organisation, or something that one can see somebody do. */
    public enum Sort {
        VALUE,
        BEHAVIOUR;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Sort of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public String name(Locale language) {
        return switch (language.getLanguage()) {
            case "fi" -> finnish;
            case "lt" -> lithuanian;
            default -> english;
        };
    }
}
