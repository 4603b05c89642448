package fi.merkitys.onetoones.notes;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text cut into words and the signs and spaces between them; together they are the text again. */
final class Words {
    static final String END_OF_LINE = "\n";
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|(?s:.)");

    private Words() {}

    private static boolean isWord(int letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** Whether the two would become one word, that nobody wrote. */
    static boolean wouldGrowTogether(CharSequence before, CharSequence after) {
        return !before.isEmpty()
                && !after.isEmpty()
                && isWord(Character.codePointBefore(before, before.length()))
                && isWord(Character.codePointAt(after, 0));
    }

    static List<String> of(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }
}
