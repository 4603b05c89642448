package fi.merkitys.onetoones.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Aino and Eero write the same note. */
class MergedTest {
    private static String merged(String base, String mine, String theirs) {
        return Merged.of(base, mine, theirs).text();
    }

    @Test
    void whatTheTwoWriteInDifferentPlacesIsBothThere() {
        assertThat(merged(
                        "Calls are long.\nThe tool is slow.",
                        "Calls are long on Mondays.\nThe tool is slow.",
                        "Calls are long.\nThe tool is slow. Ask IT."))
                .isEqualTo("Calls are long on Mondays.\nThe tool is slow. Ask IT.");
    }

    @Test
    void whoWriteAtTheSameEndGetALineEach() {
        assertThat(merged("Agreed:", "Agreed: Eero asks IT", "Agreed:\nAino tries it"))
                .isEqualTo("Agreed:\nAino tries it\n Eero asks IT");
        assertThat(merged("", "Hello", "Moi")).isEqualTo("Moi\nHello");
    }

    @Test
    void whoWriteAtTheSamePlaceWithinALineAreKeptApart() {
        assertThat(merged("a, c", "a b, c", "a x, c")).isEqualTo("a x b, c");
    }

    @Test
    void oneTakesOutWhatTheOtherLeavesAlone() {
        assertThat(merged("one two three", "one three", "one two three four")).isEqualTo("one three four");
        assertThat(merged("one two three", "one three", "one three")).isEqualTo("one three");
    }

    @Test
    void whatOneWritesAnewStaysThoughTheOtherTakesTheOldOut() {
        assertThat(merged("a cat here", "a kitten here", "a here")).isEqualTo("a kitten here");
        assertThat(merged("a cat here", "a here", "a kitten here")).isEqualTo("a kitten here");
    }

    @Test
    void whatIsSentAgainIsThereOnce() {
        assertThat(merged("hel", "hello", "hello")).isEqualTo("hello");
        assertThat(merged("hel", "hello", "hello\nwor")).isEqualTo("hello\nwor");
        assertThat(merged("hel", "hello", "wor\nhello")).isEqualTo("wor\nhello");
    }

    @Test
    void lettersBeyondTheUsualStayWhole() {
        assertThat(merged("Šį 👍🏽", "Šį rytą 👍🏽", "Šį 👍🏽 ačiū")).isEqualTo("Šį rytą 👍🏽 ačiū");
    }

    @Property
    void whoeverWritesAloneHasTheirWay(@ForAll("notes") String base, @ForAll("notes") String mine) {
        assertThat(merged(base, mine, base)).isEqualTo(mine);
        assertThat(merged(base, base, mine)).isEqualTo(mine);
        assertThat(merged(base, mine, mine)).isEqualTo(mine);
        assertThat(merged(mine, mine, base)).isEqualTo(base);
    }

    @Property
    void theEditsMakeMineIntoTheMergedText(
            @ForAll("notes") String base, @ForAll("notes") String mine, @ForAll("notes") String theirs) {
        var merged = Merged.of(base, mine, theirs);
        assertThat(applied(mine, merged.edits())).isEqualTo(merged.text());
    }

    /** Whatever either has written is there, in the order in which it was written. */
    @Property
    void nothingThatEitherWroteIsLost(
            @ForAll("notes") String base, @ForAll("notes") String mine, @ForAll("notes") String theirs) {
        var words = Words.of(merged(base, mine, theirs));
        assertThat(holds(words, written(base, mine))).isTrue();
        assertThat(holds(words, written(base, theirs))).isTrue();
    }

    /** A long talk: each writes on what they see, and sees the other's words late. */
    @Property(tries = 200)
    void aLongTalkOverASlowLineLosesNothing(@ForAll Random random) {
        var server = "";
        var shown = new ArrayList<>(List.of("", ""));
        var known = new ArrayList<>(List.of("", ""));
        var typed = new ArrayList<String>();
        for (var step = 0; step < 60; step++) {
            var who = random.nextInt(2);
            var text = new StringBuilder(shown.get(who));
            var word = (who == 0 ? "aino" : "eero") + step;
            typed.add(word);
            text.insert(gap(text, random), " " + word + " ");
            shown.set(who, text.toString());
            if (random.nextInt(3) > 0) {
                var answer = Merged.of(known.get(who), shown.get(who), server);
                server = answer.text();
                // Sometimes the answer gets lost, and the same is sent again.
                if (random.nextInt(4) > 0) {
                    known.set(who, server);
                    shown.set(who, server);
                }
            }
        }
        for (var who = 0; who < 2; who++) {
            server = merged(known.get(who), shown.get(who), server);
        }
        assertThat(Words.of(server)).containsAll(typed);
    }

    /** Where a word may be put without breaking another. */
    private static int gap(StringBuilder text, Random random) {
        var gaps = IntStream.rangeClosed(0, text.length())
                .filter(at -> at == 0 || at == text.length() || text.charAt(at) == ' ')
                .toArray();
        return gaps[random.nextInt(gaps.length)];
    }

    private static boolean holds(List<String> words, List<String> written) {
        var next = 0;
        for (var word : words) {
            if (next < written.size() && written.get(next).equals(word)) {
                next++;
            }
        }
        return next == written.size();
    }

    private static List<String> written(String base, String text) {
        return Change.between(Words.of(base), Words.of(text)).stream()
                .flatMap(change -> change.written().stream())
                .toList();
    }

    private static String applied(String text, List<Edit> edits) {
        var made = new StringBuilder(text);
        edits.forEach(edit -> made.replace(edit.at(), edit.at() + edit.removed(), edit.inserted()));
        return made.toString();
    }

    @Provide
    Arbitrary<String> notes() {
        var word = Arbitraries.of("calls", "tool", "queue", "kahvi", "ačiū", "1", "👍");
        var gap = Arbitraries.of(" ", "\n", ", ", "  ", ".\n", "");
        return Combinators.combine(word, gap)
                .as((one, after) -> one + after)
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
