package fi.merkitys.actions;

import java.util.Locale;

/** Where something was agreed. */
public record Origin(Kind kind, long id) {
    public enum Kind {
        MEETING("/one-to-ones/"),
        FEEDBACK("/feedback/");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public static Origin meeting(long id) {
        return new Origin(Kind.MEETING, id);
    }

    public static Origin feedback(long id) {
        return new Origin(Kind.FEEDBACK, id);
    }

    /** The page where it was agreed. */
    public String path() {
        return kind.path + id;
    }
}
