package fi.merkitys.entrance.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody who came by the provider, or without it, does not come in. */
enum Refusal {
    /** Nobody here is known by what the provider said. */
    UNKNOWN,
    /** The provider does not stand by the e-mail address. */
    UNVERIFIED,
    /** What came back was not the answer to what was asked, or the provider said no. */
    FAILED,
    /** The provider does not answer. */
    AWAY,
    /** The organisation wants people to come by the provider. */
    PROVIDER_ONLY;

    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Refusal> at(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }
}
