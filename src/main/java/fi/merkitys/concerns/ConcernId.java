package fi.merkitys.concerns;

import java.util.Optional;
import java.util.UUID;

/** Which concern; of chance, so that it tells no order. */
public record ConcernId(UUID value) {
    public static Optional<ConcernId> of(String text) {
        try {
            return Optional.of(new ConcernId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
