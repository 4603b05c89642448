package fi.merkitys.instructions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What people type. */
public final class Words {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Words() {}

    /** Whether it leads to a page, and to nothing that a browser would run. */
    public static boolean isAddress(String typed) {
        if (typed.length() > Draft.LONGEST_ADDRESS) {
            return false;
        }
        try {
            var address = new URI(typed);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
