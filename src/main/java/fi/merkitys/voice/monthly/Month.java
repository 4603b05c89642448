package fi.merkitys.voice.monthly;

import fi.merkitys.shell.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a month.
 *
 * @param changed what concerns most people first; in a large organisation not all of it
 * @param all how much there was
 */
record Month(List<Changed> changed, long all) {
    /** A letter is read in a minute. */
    private static final int SHOWN = 10;

    boolean isEmpty() {
        return changed.isEmpty();
    }

    /** What a letter says to somebody of that team, after the greeting: their team first, then the others. */
    List<String> paragraphs(@Nullable Long team, Wording words) {
        var shown = new ArrayList<>(
                changed.stream().filter(one -> isOf(one, team)).limit(SHOWN).toList());
        changed.stream()
                .filter(one -> !isOf(one, team))
                .limit(SHOWN - shown.size())
                .forEach(shown::add);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.t("voice.month.lead", all));
        shown.forEach(one -> paragraphs.add(one.line(words)));
        if (all > shown.size()) {
            paragraphs.add(words.t("voice.month.more", all - shown.size()));
        }
        paragraphs.add(words.t("voice.month.end"));
        return paragraphs;
    }

    private static boolean isOf(Changed one, @Nullable Long team) {
        return team != null && team.equals(one.team());
    }
}
