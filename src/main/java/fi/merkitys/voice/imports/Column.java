package fi.merkitys.voice.imports;

import fi.merkitys.directory.imports.HeaderWords;
import java.util.Map;
import java.util.Optional;

/** What a column of a file of what was raised tells, as English, Finnish and Lithuanian spreadsheets word it. */
enum Column {
    DATE("date, day, when, raised on, raised, created, päivä, päivämäärä, pvm, milloin, luotu, kerrottu, data, diena,"
            + " kada, sukurta"),
    KIND("kind, type, sort, laji, tyyppi, rūšis, tipas"),
    WORDS("words, text, what, description, sanat, teksti, mitä, kuvaus, žodžiai, tekstas, ką, aprašymas"),
    RAISER("raiser, raised by, from, by, who, employee, person, name, kertoja, keneltä, kuka, työntekijä, henkilö,"
            + " nimi, kas, pasakė, autorius, nuo, darbuotojas, vardas"),
    CATEGORY("category, about, topic, aihe, luokka, koskee, tema, kategorija, sritis"),
    CLIENT("client, client company, asiakasyritys, toimeksiantaja, klientas, užsakovas"),
    QUEUE("queue, jono, eilė"),
    CONTACT("contact, contact id, yhteydenotto, yhteydenoton tunnus, kontaktas, kontakto id, kontakto numeris"),
    STATE("state, status, decision, tila, päätös, būsena, sprendimas"),
    ANSWER("answer, reply, response, vastaus, atsakymas"),
    ANSWERED_ON("answered on, answered, decided on, vastattu, vastauspäivä, atsakyta, atsakymo data"),
    DONE("done, result, what changed, tehty, tulos, mitä muuttui, padaryta, rezultatas, kas pasikeitė"),
    DONE_ON("done on, closed on, tehty pvm, valmistunut, padaryta data, padarymo data, užbaigta"),
    FOR_ALL("public, published, for all, julkinen, kaikille, vieša, viešas, visiems");

    private static final Map<String, Column> BY_WORD = HeaderWords.index(values(), column -> column.words);

    private final String words;

    Column(String words) {
        this.words = words;
    }

    static Optional<Column> named(String header) {
        return Optional.ofNullable(BY_WORD.get(HeaderWords.plain(header)));
    }
}
