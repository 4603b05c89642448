package fi.merkitys.voice.imports;

import fi.merkitys.directory.imports.HeaderWords;
import java.util.Map;
import java.util.Optional;

/** What became of it, as spreadsheets call it. */
enum Became {
    /** Somebody has to answer it here. */
    OPEN("open, new, received, avoin, avoinna, uusi, atvira, nauja, naujas"),
    /** Somebody has to do it. */
    PROMISED("yes, accepted, promised, planned, kyllä, hyväksytty, luvattu, taip, priimta, pažadėta"),
    NO("no, declined, rejected, ei, hylätty, ne, atmesta"),
    ALREADY("already, already so, on jo, on jo niin, jau, jau taip yra"),
    DONE("done, closed, implemented, completed, tehty, valmis, toteutettu, suljettu, atlikta, padaryta, įgyvendinta,"
            + " uždaryta");

    private static final Map<String, Became> BY_WORD = HeaderWords.index(values(), one -> one.words);

    private final String words;

    Became(String words) {
        this.words = words;
    }

    boolean isOver() {
        return this == NO || this == ALREADY || this == DONE;
    }

    static Optional<Became> read(String cell) {
        return cell.isEmpty() ? Optional.of(OPEN) : Optional.ofNullable(BY_WORD.get(HeaderWords.plain(cell)));
    }
}
