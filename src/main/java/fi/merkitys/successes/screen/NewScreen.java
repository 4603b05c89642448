package fi.merkitys.successes.screen;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a screen to be.
 *
 * @param of "team 7", "site 3", or empty for everybody's successes
 * @param problem the key of what to do about the name, or none
 */
public record NewScreen(
        String name,
        String of,
        String language,
        String look,
        @Nullable String problem) {
    static final int LONGEST = 80;
    private static final Pattern PLACE = Pattern.compile("(team|site) (\\d{1,18})");

    public static NewScreen typed(String name, String of, String language, String look) {
        var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        var problem = plain.isEmpty()
                ? "wall.screen.problem.name"
                : plain.length() > LONGEST ? "wall.screen.problem.long" : null;
        return new NewScreen(plain, PLACE.matcher(of).matches() ? of : "", language, look, problem);
    }

    @Nullable
    Long team() {
        return of.startsWith("team ") ? id() : null;
    }

    @Nullable
    Long site() {
        return of.startsWith("site ") ? id() : null;
    }

    private Long id() {
        return Long.valueOf(of.substring("team ".length()));
    }
}
