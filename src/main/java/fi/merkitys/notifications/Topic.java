package fi.merkitys.notifications;

import java.util.Locale;

/** What a notice is about; people choose for each how they want to be told. */
public enum Topic {
    /** A meeting is planned, moved or off: whoever is to be there has to know. */
    ONE_TO_ONES(Rhythm.AT_ONCE, false),
    FEEDBACK(Rhythm.AT_ONCE, true),
    /** Somebody was thanked, or answers a success. */
    RECOGNITION(Rhythm.AT_ONCE, true),
    /** What became of what one raised, and what waits for one's answer. */
    VOICE(Rhythm.AT_ONCE, true),
    /** Which guides need one, and what came of those that one found outdated. */
    INSTRUCTIONS(Rhythm.DAILY, true),
    ACTIONS(Rhythm.DAILY, true),
    /** What became of one's calendar addresses. */
    CALENDAR(Rhythm.AT_ONCE, true),
    /** For those who read concerns: that something waits. */
    CONCERNS(Rhythm.AT_ONCE, false),
    /** That a supervisor and one of their people have something to talk about: never what. */
    SUPPORT(Rhythm.AT_ONCE, false);

    private final Rhythm usual;
    private final boolean mayBeOff;

    Topic(Rhythm usual, boolean mayBeOff) {
        this.usual = usual;
        this.mayBeOff = mayBeOff;
    }

    /** How it is told by e-mail to whoever has not chosen. */
    Rhythm usual() {
        return usual;
    }

    /** Whether it need not come by e-mail at all. On the list it stands in any case. */
    public boolean mayBeOff() {
        return mayBeOff;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Topic of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
