package fi.merkitys.golive;

import fi.merkitys.rights.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was done before figures were used.
 *
 * @param dialogueWith whom it was talked over with
 * @param informedHow how everybody was informed
 * @param assessedOn when the impact on data protection was assessed
 * @param responsible who answers for it
 * @param necessity why each category is needed
 */
public record Checklist(
        LocalDate dialogueOn,
        String dialogueWith,
        LocalDate informedOn,
        String informedHow,
        LocalDate assessedOn,
        String legalBasis,
        String responsible,
        Map<Category, String> necessity) {
    /** Those whose necessity has to be said: what is kept about everybody's work. */
    public static final List<Category> TO_JUSTIFY =
            List.of(Category.PROFILE, Category.ABSENCES, Category.CONTACTS, Category.FIGURES);

    public Checklist {
        necessity = Map.copyOf(necessity);
        if (!necessity.keySet().containsAll(TO_JUSTIFY)) {
            throw new IllegalArgumentException("each category needs a reason: " + necessity.keySet());
        }
    }
}
