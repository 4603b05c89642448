package fi.merkitys.successes;

import java.util.List;

/** What may stand beside the words. Few, so that one finds it at once, and every device draws them. */
public final class Emoji {
    public static final List<String> OFFERED = List.of("🌟", "👏", "💛", "🤝", "🎯", "🧯", "🌞", "🎉");

    private Emoji() {}

    /** @return empty for anything else */
    static String offered(String typed) {
        return OFFERED.contains(typed) ? typed : "";
    }
}
