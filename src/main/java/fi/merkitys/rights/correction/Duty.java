package fi.merkitys.rights.correction;

import fi.merkitys.rights.Category;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whose business it is to put something right. */
enum Duty {
    /** The line supervisor of whoever asks. */
    SUPERVISOR,
    /** Every leader above. */
    LEADER,
    HR,
    ADMINISTRATOR;

    /**
     * Who answers, by category; nowhere else is that said. The first of these who work here; the next step in as well
     * where the time is over.
     */
    static List<Set<Duty>> inTurn(Category category) {
        return switch (category) {
            case PROFILE,
                    ABSENCES,
                    RECORD,
                    REQUESTS,
                    DEPUTIES,
                    ACTIONS,
                    NOTICES,
                    TALKS,
                    FEEDBACK,
                    SUCCESSES,
                    STORIES,
                    CONCERNS,
                    VOICE,
                    INSTRUCTIONS,
                    SUPPORT -> List.of(Set.of(HR), Set.of(ADMINISTRATOR));
            case ACCOUNT, CALENDAR -> List.of(Set.of(ADMINISTRATOR), Set.of(HR));
            case FIGURES, ONE_TO_ONES, PRAISE -> List.of(Set.of(SUPERVISOR), Set.of(HR), Set.of(ADMINISTRATOR));
            // Whose contacts they are and what a column means is set where contacts come in.
            case CONTACTS -> List.of(Set.of(LEADER, ADMINISTRATOR), Set.of(HR));
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
