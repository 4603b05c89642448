package fi.merkitys.onetoones.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One text of two that began alike. Whatever either has written is in it; what either has taken out is not, unless the
 * other wrote it anew. It is never refused.
 *
 * @param edits what the writer of {@code mine} has to change to have it, from the end to the beginning
 */
public record Merged(String text, List<Edit> edits) {
    /**
     * @param base what both began with
     * @param mine what the one has made of it
     * @param theirs what the other has made of it meanwhile
     */
    public static Merged of(String base, String mine, String theirs) {
        var words = Words.of(base);
        var merging = new Merging(words);
        var ours = new Side(Change.between(words, Words.of(mine)));
        var others = new Side(Change.between(words, Words.of(theirs)));
        for (var at = 0; at <= words.size(); at++) {
            merging.written(ours.writtenAt(at), others.writtenAt(at), at);
            if (at < words.size()) {
                merging.word(words.get(at), ours.hasTakenOut(at), others.hasTakenOut(at));
            }
        }
        return merging.done();
    }

    /** Walks along the changes of one side. */
    private static final class Side {
        private final List<Change> changes;
        private int next;

        Side(List<Change> changes) {
            this.changes = changes;
        }

        List<String> writtenAt(int at) {
            while (next < changes.size()
                    && at >= changes.get(next).to()
                    && at > changes.get(next).from()) {
                next++;
            }
            return next < changes.size() && changes.get(next).from() == at
                    ? changes.get(next).written()
                    : List.of();
        }

        boolean hasTakenOut(int at) {
            return next < changes.size()
                    && changes.get(next).from() <= at
                    && at < changes.get(next).to();
        }
    }

    /** Puts the text together, and remembers what of it the writer of mine does not have. */
    private static final class Merging {
        private final List<String> base;
        private final StringBuilder text = new StringBuilder();
        private final List<Edit> edits = new ArrayList<>();
        private int inMine;

        Merging(List<String> base) {
            this.base = base;
        }

        void word(String word, boolean byMe, boolean byThem) {
            if (!byMe && !byThem) {
                keep(word);
            } else if (!byMe) {
                edit(word.length(), "");
                inMine += word.length();
            }
        }

        /** Where both have written at the same place, one comes after the other; what is the same is there once. */
        void written(List<String> mine, List<String> theirs, int at) {
            var own = Collections.indexOfSubList(theirs, mine);
            if (mine.isEmpty()) {
                insert(String.join("", theirs));
            } else if (own >= 0) {
                insert(String.join("", theirs.subList(0, own)));
                keep(String.join("", mine));
                insert(String.join("", theirs.subList(own + mine.size(), theirs.size())));
            } else if (theirs.isEmpty() || Collections.indexOfSubList(mine, theirs) >= 0) {
                keep(String.join("", mine));
            } else {
                insert(String.join("", theirs) + between(theirs.getLast(), mine.getFirst(), at));
                keep(String.join("", mine));
            }
        }

        /** At the end of a line each gets a line. */
        private String between(String last, String first, int at) {
            if (last.isBlank() || first.equals(Words.END_OF_LINE)) {
                return "";
            }
            var endsLine = at == base.size() || base.get(at).equals(Words.END_OF_LINE);
            return endsLine ? Words.END_OF_LINE : "";
        }

        private void keep(String words) {
            keepApart(words);
            text.append(words);
            inMine += words.length();
        }

        private void insert(String words) {
            if (!words.isEmpty()) {
                keepApart(words);
                text.append(words);
                edit(0, words);
            }
        }

        private void keepApart(String next) {
            if (Words.wouldGrowTogether(text, next)) {
                text.append(' ');
                edit(0, " ");
            }
        }

        private void edit(int removed, String inserted) {
            edits.add(new Edit(inMine, removed, inserted));
        }

        Merged done() {
            return new Merged(text.toString(), List.copyOf(edits.reversed()));
        }
    }
}
