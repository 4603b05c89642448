package fi.merkitys.concerns;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key of concerns is, from {@code MERKITYS_CONCERNS_*}.
 *
 * @param key 32 bytes in Base64
 * @param keyFile a file that has them; without both it is {@code apart/concerns.key} in the data directory
 */
@ConfigurationProperties("merkitys.concerns")
record ConcernSettings(@Nullable String key, @Nullable Path keyFile) {
    @Override
    public String toString() {
        return "the key of concerns is never told";
    }
}
