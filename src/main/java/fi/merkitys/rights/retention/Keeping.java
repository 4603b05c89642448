package fi.merkitys.rights.retention;

import fi.merkitys.rights.Category;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is kept for how long: this is where it is said. An organisation may choose within the bounds, with a reason. */
public enum Keeping {
    /** People after their last day; then their data are erased as HR would. */
    LEAVERS(Category.PROFILE, Unit.MONTHS, 24, 1, 120),
    /** Files of people and absences that nobody decided on. */
    ROSTERS(Category.PROFILE, Unit.DAYS, 30, 1, 60),
    ABSENCES(Category.ABSENCES, Unit.MONTHS, 36, 13, 60),
    DEVICES(Category.ACCOUNT, Unit.DAYS, 90, 90, 365),
    TRIES(Category.ACCOUNT, Unit.DAYS, 1, 1, 7),
    /** Links in letters, after their end. */
    LINKS(Category.ACCOUNT, Unit.DAYS, 7, 1, 30),
    LETTERS(Category.ACCOUNT, Unit.DAYS, 30, 7, 90),
    FIGURES(Category.FIGURES, Unit.MONTHS, 36, 13, 60),
    CONTACTS(Category.CONTACTS, Unit.MONTHS, 13, 2, 24),
    /** Rows that could not be read, and files that did not come in. */
    QUARANTINE(Category.CONTACTS, Unit.DAYS, 60, 7, 90),
    /** Exports that somebody only looked at. */
    SAMPLES(Category.CONTACTS, Unit.DAYS, 3, 1, 14),
    RECORD(Category.RECORD, Unit.MONTHS, 60, 36, 120),
    /** Requests for correction, after the answer. */
    REQUESTS(Category.REQUESTS, Unit.MONTHS, 24, 12, 72),
    /** Who stood in for whom, after the last day. */
    DEPUTIES(Category.DEPUTIES, Unit.MONTHS, 36, 12, 72),
    /** Dates of one-to-ones, with whatever was written for them. */
    ONE_TO_ONES(Category.ONE_TO_ONES, Unit.MONTHS, 36, 12, 72),
    /** Once done, or long after they were due. */
    ACTIONS(Category.ACTIONS, Unit.MONTHS, 24, 3, 60),
    NOTICES(Category.NOTICES, Unit.DAYS, 90, 7, 365),
    /** Invitations with their answers, after the meeting. */
    CALENDAR(Category.CALENDAR, Unit.MONTHS, 12, 1, 36),
    /** With what was said to it; and rounds without names. */
    FEEDBACK(Category.FEEDBACK, Unit.MONTHS, 24, 6, 60),
    /** With what was said to them. A year is looked back on; a hall of fame on more. */
    SUCCESSES(Category.SUCCESSES, Unit.MONTHS, 36, 13, 120),
    /** Customers' words that wait, and those that were not passed on. */
    PRAISE(Category.PRAISE, Unit.DAYS, 30, 7, 90),
    /** Who thanked whom in person. */
    GESTURES(Category.PRAISE, Unit.MONTHS, 24, 6, 60),
    /** Since they were last written on or withdrawn. Nobody's consent is for ever. */
    STORIES(Category.STORIES, Unit.MONTHS, 36, 6, 60),
    /** Since they were closed. The law of Finland wants them gone after five years. */
    CONCERNS(Category.CONCERNS, Unit.MONTHS, 60, 12, 60),
    /** What was raised, once it is closed. */
    VOICE(Category.VOICE, Unit.MONTHS, 36, 12, 120),
    /** What was reported of guides, once it is answered; and guides out of use. */
    INSTRUCTIONS(Category.INSTRUCTIONS, Unit.MONTHS, 24, 6, 60),
    /** Since it was closed, or last touched where nobody closed it. */
    SUPPORT(Category.SUPPORT, Unit.MONTHS, 12, 3, 24);

    private final Category category;
    private final Unit unit;
    private final int usual;
    private final int least;
    private final int most;

    Keeping(Category category, Unit unit, int usual, int least, int most) {
        this.category = category;
        this.unit = unit;
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** In which a period is told. */
    public enum Unit {
        DAYS,
        MONTHS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Category category() {
        return category;
    }

    public Unit unit() {
        return unit;
    }

    /** What holds where nobody has chosen. */
    public int usual() {
        return usual;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Before which day everything goes. */
    LocalDate before(LocalDate today, int amount) {
        return today.minus(unit == Unit.DAYS ? Period.ofDays(amount) : Period.ofMonths(amount));
    }

    public static Optional<Keeping> of(String key) {
        return Arrays.stream(values())
                .filter(keeping -> keeping.key().equals(key))
                .findFirst();
    }

    /** The one by which a category is told, and the lesser ones. */
    public static List<Keeping> of(Category category) {
        return Arrays.stream(values())
                .filter(keeping -> keeping.category == category)
                .toList();
    }
}
