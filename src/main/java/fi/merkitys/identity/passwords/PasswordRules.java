package fi.merkitys.identity.passwords;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is good enough for a password: long, not common, nothing of the person. No rules on kinds of characters. */
@Component
public class PasswordRules {
    public static final int SHORTEST = 12;
    /** Of zxcvbn's five grades, 0 to 4, the first that stands 100 million guesses. */
    private static final int GOOD_ENOUGH = 3;
    /** Looking for patterns takes long in what is long, and what is long needs no looking at. */
    private static final int LONGEST_LOOKED_AT = 64;

    private static final int SHORTEST_NAME = 4;
    /** What everybody here thinks of first: the product and what people do with it. */
    private static final List<String> OF_THE_PLACE = List.of(
            "merkitys",
            "contact",
            "service",
            "customer",
            "supervisor",
            "asiakaspalvelu",
            "asiakas",
            "esihenkilö",
            "klientas",
            "aptarnavimas",
            "vadovas");

    private final Zxcvbn judge = new Zxcvbn();

    public Optional<Weakness> weaknessOf(String password, String name, @Nullable String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Weakness.SHORT);
        }
        var own = own(name, email);
        var small = password.toLowerCase(Locale.ROOT);
        if (own.stream().anyMatch(small::contains)) {
            return Optional.of(Weakness.PERSONAL);
        }
        var looked = password.length() > LONGEST_LOOKED_AT ? password.substring(0, LONGEST_LOOKED_AT) : password;
        var known = Stream.concat(own.stream(), OF_THE_PLACE.stream()).toList();
        return judge.measure(looked, known).getScore() < GOOD_ENOUGH ? Optional.of(Weakness.COMMON) : Optional.empty();
    }

    private static List<String> own(String name, @Nullable String email) {
        var text = name + " " + (email == null ? "" : email);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s@.,_+-]+"))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .toList();
    }
}
