package fi.merkitys.onetoones.imports;

import fi.merkitys.directory.imports.HeaderWords;
import java.util.Map;
import java.util.Optional;

/** What a column of a file of talks tells, as English, Finnish and Lithuanian spreadsheets word it. */
enum Column {
    DATE("date, day, when, held on, päivä, päivämäärä, pvm, milloin, pidetty, data, diena, kada"),
    TIME("time, at, hour, aika, kello, klo, kellonaika, laikas, valanda"),
    HOST("supervisor, host, team leader, manager, esihenkilö, esimies, vetäjä, vadovas, vadovė"),
    PARTICIPANTS("participants, participant, people, with, with whom, employee, agent, person, name, email, e-mail,"
            + " employee id, osallistujat, osallistuja, henkilöt, kenen kanssa, työntekijä, agentti, henkilö, nimi,"
            + " sähköposti, henkilönumero, dalyviai, dalyvis, dalyvė, su kuo, darbuotojas, darbuotoja, agentas, asmuo,"
            + " vardas, vardas pavardė, el paštas, tabelio nr"),
    NOTES("notes, note, summary, discussed, memo, comments, text, muistiinpanot, muistio, yhteenveto, keskusteltu,"
            + " kommentit, teksti, pastabos, užrašai, santrauka, aptarta, komentarai, tekstas"),
    ACTIONS("actions, action, action points, agreed, agreed actions, next steps, to do, todo, tasks, task,"
            + " toimenpiteet, toimenpide, toimet, sovittu, sovitut, sovitut toimet, sovitut asiat, tehtävät, tehtävä,"
            + " seuraavat askeleet, veiksmai, veiksmas, sutarti darbai, susitarta, sutarta, susitarimai, susitarimas,"
            + " užduotys, užduotis, tolesni žingsniai"),
    OWNER("owner, action owner, responsible, who does, vastuu, vastuuhenkilö, tekijä, kuka, atsakingas, atsakinga,"
            + " vykdytojas, kas"),
    DUE("due, due date, due on, by, deadline, action due, määräaika, määräpäivä, mennessä, eräpäivä, terminas, iki,"
            + " iki kada");

    private static final Map<String, Column> BY_WORD = HeaderWords.index(values(), column -> column.words);

    private final String words;

    Column(String words) {
        this.words = words;
    }

    /** @param number of "Action 2" and "Owner 2": which belong together; 0 where it has none */
    record Header(Column column, String number) {}

    static Optional<Header> named(String header) {
        var plain = HeaderWords.plain(header);
        var end = plain.length();
        while (end > 0 && Character.isDigit(plain.charAt(end - 1))) {
            end--;
        }
        var number = plain.substring(end);
        return Optional.ofNullable(BY_WORD.get(plain.substring(0, end))).map(column -> new Header(column, number));
    }
}
