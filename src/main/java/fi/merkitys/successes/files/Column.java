package fi.merkitys.successes.files;

import fi.merkitys.directory.imports.HeaderWords;
import java.util.Map;
import java.util.Optional;

/** What a column of a file of recognition tells, as English, Finnish and Lithuanian spreadsheets word it. */
enum Column {
    DATE("date, day, when, told on, given on, päivä, päivämäärä, pvm, milloin, data, diena, kada"),
    FROM("from, giver, given by, by, sender, teller, antaja, kiittäjä, keneltä, lähettäjä, nuo, davė, dėkojo, nuo"
            + " ko, siuntėjas"),
    TO("to, receiver, receivers, recipient, recipients, for, who, employee, agent, person, name, kenelle, saaja,"
            + " saajat, vastaanottaja, henkilö, nimi, kam, gavėjas, gavėjai, darbuotojas, vardas"),
    WORDS("words, message, text, why, reason, kudos, what, comment, sanat, viesti, teksti, miksi, syy, kiitos, mistä,"
            + " žodžiai, žinutė, tekstas, kodėl, už ką, padėka"),
    EFFECT("effect, impact, result, vaikutus, seuraus, tulos, poveikis, rezultatas"),
    EMOJI("emoji, sign, merkki, ženklas");

    private static final Map<String, Column> BY_WORD = HeaderWords.index(values(), column -> column.words);

    private final String words;

    Column(String words) {
        this.words = words;
    }

    static Optional<Column> named(String header) {
        return Optional.ofNullable(BY_WORD.get(HeaderWords.plain(header)));
    }
}
