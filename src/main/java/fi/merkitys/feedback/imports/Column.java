package fi.merkitys.feedback.imports;

import fi.merkitys.directory.imports.HeaderWords;
import java.util.Map;
import java.util.Optional;

/** What a column of a file of feedback tells, as English, Finnish and Lithuanian spreadsheets word it. */
enum Column {
    DATE("date, day, when, given on, päivä, päivämäärä, pvm, milloin, data, diena, kada"),
    GIVER("giver, given by, from, by, supervisor, antaja, keneltä, esihenkilö, esimies, davėjas, davė, nuo, iš ko,"
            + " vadovas"),
    RECEIVER("receiver, recipient, given to, to, for, employee, agent, person, name, saaja, kenelle, työntekijä,"
            + " henkilö, nimi, gavėjas, kam, darbuotojas, vardas"),
    KIND("kind, type, sort, laji, tyyppi, laatu, rūšis, tipas, pobūdis"),
    WORDS("feedback, words, text, behaviour, behavior, what, notes, palaute, sanat, teksti, toiminta, mitä,"
            + " muistiinpanot, grįžtamasis ryšys, žodžiai, tekstas, elgesys, ką, pastabos"),
    SITUATION("situation, context, tilanne, situacija, aplinkybės"),
    EFFECT("effect, impact, result, vaikutus, seuraus, poveikis, rezultatas"),
    REPLY("reply, answer, response, own view, vastaus, oma näkemys, atsakymas, požiūris");

    private static final Map<String, Column> BY_WORD = HeaderWords.index(values(), column -> column.words);

    private final String words;

    Column(String words) {
        this.words = words;
    }

    static Optional<Column> named(String header) {
        return Optional.ofNullable(BY_WORD.get(HeaderWords.plain(header)));
    }
}
