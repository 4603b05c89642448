package fi.merkitys.shell;

import java.time.Clock;
import java.util.Locale;

/** The real sentences without a running application. */
public final class TestWording {
    private static final Texts TEXTS = new Texts();

    private TestWording() {}

    public static Wording in(String language) {
        return new Wording(TEXTS, Locale.of(language), Clock.systemUTC());
    }
}
