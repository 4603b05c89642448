package fi.merkitys.voice.routes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a category, as far as it is of a client or queue.
 *
 * @param client by name, or none for all
 * @param queue by name, or none for all
 * @param owner a person or circle by name, or none where a role answers
 * @param role of a team or site, or none
 * @param place the team or site, or none
 * @param deputy by name, or none
 */
public record Route(
        long id,
        long categoryId,
        @Nullable String client,
        @Nullable String queue,
        @Nullable String owner,
        @Nullable String role,
        @Nullable String place,
        @Nullable String deputy) {
    /** Roles that answer for a team or site. */
    public enum Answering {
        SUPERVISOR,
        COACH,
        LEADER,
        HR,
        ADMINISTRATOR;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
