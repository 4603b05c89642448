package fi.merkitys.rights;

import fi.merkitys.permissions.Data;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The categories of personal data, in the order in which a person reads of them. Purpose, source, retention and legal
 * basis are told in the texts of {@code rights.category}; who may see it, by the table of permissions.
 */
public enum Category {
    PROFILE(Data.DIRECTORY, Data.HIRE_DATES, Data.EMPLOYEE_IDS, Data.CONTACT_IDS, Data.DEPARTURES),
    ABSENCES(Data.ABSENCES),
    ACCOUNT(Data.ACCOUNT),
    FIGURES(Data.FIGURES),
    CONTACTS(Data.CONTACT_RECORDS),
    RECORD(Data.RECORD),
    REQUESTS(Data.REQUESTS),
    DEPUTIES(Data.DEPUTIES),
    /** When, with whom, and whether held. */
    ONE_TO_ONES(Data.ONE_TO_ONE_DATES, Data.ONE_TO_ONE_SERIES),
    ACTIONS(Data.ACTIONS),
    NOTICES(Data.NOTICES),
    CALENDAR(Data.CALENDAR),
    /** What is written in one-to-ones, together and for oneself. */
    TALKS(Data.ONE_TO_ONES, Data.PRIVATE_NOTES, Data.HEARD),
    FEEDBACK(Data.FEEDBACK, Data.FEEDBACK_DAYS, Data.ANONYMOUS_FEEDBACK),
    /** What one was thanked for, told of oneself and of others. */
    SUCCESSES(
            Data.SUCCESSES,
            Data.PRIVATE_SUCCESSES,
            Data.RECOGNITION_RHYTHM,
            Data.RECOGNITION_PATTERNS,
            Data.RECOGNITION_WISHES,
            Data.HALL_OF_FAME),
    /** What customers said, until it is a success, and who thanked one in person. */
    PRAISE(Data.CUSTOMER_PRAISE, Data.GESTURES),
    /** Stories about one, and what one said to each of them. */
    STORIES(Data.STORIES, Data.STORY_DRAFTS, Data.STORY_CONSENTS, Data.STORY_APPROVALS),
    /** What one raised in confidence with one's name. */
    CONCERNS(Data.CONCERNS),
    /** What one raised, answered and said to what others raised. */
    VOICE(Data.VOICE, Data.VOICE_ANSWERS, Data.PUBLISHED_VOICE),
    /** Which guides one found outdated, and what one did for those that one sees to. */
    INSTRUCTIONS(Data.INSTRUCTION_REPORTS, Data.INSTRUCTION_CARE, Data.INSTRUCTION_OWNERS),
    /** What one's supervisor took up with one, and what came of it. */
    SUPPORT(Data.SUPPORT, Data.SUPPORT_VIEWS, Data.SUPPORT_STEPS);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Data> data;

    Category(Data... data) {
        this.data = List.of(data);
    }

    /** Whose rows of the table tell who may see it. */
    public List<Data> data() {
        return data;
    }

    /** Whether asking for a correction would tell by itself what is nobody's business: it is asked where the thing is. */
    public boolean isConfidential() {
        return this == CONCERNS || this == SUPPORT;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Category> of(String key) {
        return Arrays.stream(values())
                .filter(category -> category.key().equals(key))
                .findFirst();
    }
}
