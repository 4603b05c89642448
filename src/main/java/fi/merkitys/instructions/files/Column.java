package fi.merkitys.instructions.files;

import fi.merkitys.directory.imports.HeaderWords;
import java.util.Map;
import java.util.Optional;

/** What a column of a register tells, as English, Finnish and Lithuanian spreadsheets word it. */
enum Column {
    TITLE("title, name, instruction, guide, subject, otsikko, nimi, ohje, aihe, pavadinimas, instrukcija, tema"),
    LINK("link, url, address, web address, linkki, osoite, verkko-osoite, nuoroda, adresas"),
    WORDS("text, words, content, body, teksti, sisältö, tekstas, turinys"),
    OWNER("owner, responsible, owner email, omistaja, vastuuhenkilö, vastuussa, savininkas, atsakingas,"
            + " atsakingas asmuo"),
    REVIEW("review date, review, review on, next review, valid until, tarkistuspäivä, tarkistus, seuraava tarkistus,"
            + " voimassa asti, peržiūros data, peržiūra, kita peržiūra, galioja iki"),
    MONTHS("months, review months, rhythm, interval, kuukaudet, tarkistusväli, tarkistusväli kk, mėnesiai,"
            + " peržiūros dažnumas, kas kiek mėnesių"),
    CLIENT("client, customer company, account, asiakas, asiakasyritys, toimeksiantaja, klientas, užsakovas"),
    QUEUE("queue, skill, jono, palvelujono, eilė"),
    LANGUAGE("language, lang, kieli, kalba");

    private static final Map<String, Column> BY_WORD = HeaderWords.index(values(), column -> column.words);

    private final String words;

    Column(String words) {
        this.words = words;
    }

    static Optional<Column> named(String header) {
        return Optional.ofNullable(BY_WORD.get(HeaderWords.plain(header)));
    }
}
