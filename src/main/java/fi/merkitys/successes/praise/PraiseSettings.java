package fi.merkitys.successes.praise;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where praise may be forwarded to, from {@code MERKITYS_PRAISE_ADDRESS}.
 *
 * @param address whose letters reach the mailbox that is read: its own with +praise, or another that leads there
 */
@ConfigurationProperties("merkitys.praise")
record PraiseSettings(@Nullable String address) {
    Optional<String> given() {
        return Optional.ofNullable(address)
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty());
    }
}
