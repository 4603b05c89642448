package fi.merkitys.audit;

import java.util.Locale;

/** What Merkitys keeps of a person and does not show to everybody. */
public enum PersonalData {
    /** Agent-days, whatever is reckoned from them, and how far goals are reached. */
    FIGURES,
    /** Hire date and absences. */
    EMPLOYMENT,
    /** Employee id and ids in other systems. */
    IDENTIFIERS,
    /** What somebody has asked to have corrected. */
    REQUESTS,
    /** When one-to-ones are, and whether they are held. */
    ONE_TO_ONES,
    /** Feedback that somebody showed to another. */
    FEEDBACK,
    /** When somebody was thanked. */
    RECOGNITION,
    /** Stories about somebody that are not told yet. */
    STORIES,
    /** The register of concerns, in which nobody is named. */
    CONCERNS,
    /** That somebody read the page of a matter of support; never which. */
    SUPPORT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
