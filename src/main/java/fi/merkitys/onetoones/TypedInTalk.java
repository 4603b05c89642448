package fi.merkitys.onetoones;

import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page of a meeting, so that nothing of it is lost.
 *
 * @param wrong the field that has to be mended, or none
 * @param proposal when both have time to meet next instead, or none
 */
public record TypedInTalk(
        String what,
        String owner,
        String due,
        String summary,
        String nextDay,
        String nextTime,
        @Nullable Field wrong,
        @Nullable LocalDateTime proposal) {
    static final TypedInTalk NOTHING = new TypedInTalk("", "", "", "", "", "", null, null);

    /** Those in which something can be wrong. */
    public enum Field {
        WHAT,
        DUE,
        SUMMARY,
        NEXT;

        /** Of what to do about it. */
        public String problem() {
            return "onetoones.talk.problem." + name().toLowerCase(Locale.ROOT);
        }
    }

    static TypedInTalk action(String what, String owner, String due, Field wrong) {
        return new TypedInTalk(what, owner, due, "", "", "", wrong, null);
    }

    static TypedInTalk ending(String summary, String nextDay, String nextTime, Field wrong) {
        return new TypedInTalk("", "", "", summary, nextDay, nextTime, wrong, null);
    }

    TypedInTalk instead(@Nullable LocalDateTime time) {
        return new TypedInTalk(what, owner, due, summary, nextDay, nextTime, wrong, time);
    }

    /** @return the key of what to do about it, or none where the field is right */
    public @Nullable String problemOf(Field field) {
        return wrong == field ? field.problem() : null;
    }
}
