package fi.merkitys.feedback.imports;

import fi.merkitys.directory.imports.HeaderWords;
import fi.merkitys.feedback.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What spreadsheets call the two kinds. */
final class KindWords {
    private static final Set<String> APPRECIATIVE = words(
            "appreciative, appreciation, positive, praise, good, well done, +, kiittävä, kiitos, myönteinen,"
                + " positiivinen, kehu, hyvä, vahvistava, pagyrimas, padėka, teigiamas, teigiama, gerai, pozityvus");
    private static final Set<String> CORRECTIVE = words(
            "corrective, constructive, negative, improve, improvement, to improve, critical, -, korjaava, kehittävä,"
                    + " rakentava, kielteinen, negatiivinen, kehitettävää, parannettavaa, tobulintinas, tobulintina,"
                    + " tobulinti, konstruktyvus, neigiamas, neigiama, kritika, koreguojantis");

    private KindWords() {}

    static Optional<Kind> read(String cell) {
        var word = plain(cell);
        return APPRECIATIVE.contains(word)
                ? Optional.of(Kind.APPRECIATIVE)
                : CORRECTIVE.contains(word) ? Optional.of(Kind.CORRECTIVE) : Optional.empty();
    }

    private static Set<String> words(String all) {
        return Arrays.stream(all.split(",")).map(KindWords::plain).collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String word) {
        var letters = HeaderWords.plain(word);
        return letters.isEmpty() ? word.strip() : letters;
    }
}
