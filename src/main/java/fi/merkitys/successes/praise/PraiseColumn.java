package fi.merkitys.successes.praise;

import fi.merkitys.directory.imports.HeaderWords;
import java.util.Map;
import java.util.Optional;

/** What a column of a file of praise tells, as English, Finnish and Lithuanian spreadsheets word it. */
enum PraiseColumn {
    DATE("date, day, when, received, päivä, päivämäärä, pvm, milloin, data, diena, kada"),
    AGENT("agent, employee, person, name, who, for, to, työntekijä, asiakaspalvelija, henkilö, nimi, kenelle, kuka,"
            + " darbuotojas, konsultantas, agentas, vardas, kam, kas"),
    WORDS("words, praise, comment, feedback, text, quote, customer said, kiitos, kommentti, palaute, teksti, sanat,"
            + " asiakkaan sanat, pagyrimas, komentaras, atsiliepimas, tekstas, žodžiai, kliento žodžiai"),
    HEARD("where, source, from, channel, heard, missä, lähde, mistä, kanava, kur, šaltinis, iš kur, kanalas");

    private static final Map<String, PraiseColumn> BY_WORD = HeaderWords.index(values(), column -> column.words);

    private final String words;

    PraiseColumn(String words) {
        this.words = words;
    }

    static Optional<PraiseColumn> named(String header) {
        return Optional.ofNullable(BY_WORD.get(HeaderWords.plain(header)));
    }
}
