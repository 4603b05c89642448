package fi.merkitys.directory.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Which column a header names, as English, Finnish and Lithuanian systems word it. */
public final class HeaderWords {
    private static final Map<String, Column> WORDS = new TreeMap<>();

    static {
        say(
                Field.EMPLOYEE_ID,
                "employee id, employee number, employee no, personnel number, staff id, person id, id, agent id,"
                        + " henkilönumero, työntekijänumero, työntekijän numero, henkilöstönumero, hlönro, tunnus,"
                        + " darbuotojo id, darbuotojo nr, darbuotojo numeris, tabelio nr, tabelio numeris");
        say(
                Field.NAME,
                "name, full name, person, employee, employee name, agent name, nimi, koko nimi, työntekijä,"
                        + " henkilö, vardas pavardė, vardas ir pavardė, vardas, pavardė ir vardas, darbuotojas");
        say(
                Field.EMAIL,
                "email, e-mail, mail, email address, work email, sähköposti, sähköpostiosoite, s-posti, el paštas,"
                        + " el pašto adresas, elektroninis paštas");
        say(Field.ROLES, "role, roles, rooli, roolit, tehtävä, rolė, rolės, vaidmuo, pareigos");
        say(
                Field.SUPERVISOR,
                "supervisor, line supervisor, team leader, team lead, line manager, manager id, reports to, supervisor"
                    + " id, supervisor email, esihenkilö, esimies, lähiesihenkilö, lähiesimies, tiiminvetäjä, vadovas,"
                    + " vadovė, tiesioginis vadovas, komandos vadovas");
        say(Field.TEAM, "team, team name, group, tiimi, ryhmä, komanda, grupė, skyrius");
        say(
                Field.SITE,
                "site, location, office, toimipaikka, toimipiste, paikkakunta, vieta, biuras, padalinys, miestas");
        say(
                Field.CLIENT,
                "client, client company, account, asiakas, asiakasyritys, toimeksiantaja, klientas, užsakovas");
        say(Field.SHIFT, "shift, agent shift, vuoro, työvuoro, pamaina");
        say(Field.TENURE_BUCKET, "tenure bucket, tenure, työsuhteen kesto, darbo stažas, stažas");
        say(
                Field.HIRED_ON,
                "hired on, hire date, hired, start date, started on, joined on, aloituspäivä, työsuhteen alku, alkupvm,"
                        + " alkaen, įdarbinimo data, priėmimo data, darbo pradžia, įsidarbino");
        say(
                Field.LEFT_ON,
                "left on, leave date, left, end date, termination date, last day, lähtöpäivä, päättymispäivä,"
                        + " työsuhteen loppu, loppupvm, viimeinen päivä, išėjimo data, atleidimo data, darbo pabaiga,"
                        + " išėjo");
        say(Field.LANGUAGE, "language, lang, kieli, käyttökieli, kalba");
        say(Field.WORKDAYS, "workdays, working days, days, työpäivät, viikonpäivät, darbo dienos, savaitės dienos");
        relation("coach", "coach, valmentaja, coucheris, ugdytojas, ugdytoja, kaučeris");
        relation(
                "operations_manager",
                "operations manager, operation manager, ops manager, operatiivinen päällikkö, palvelupäällikkö,"
                        + " operacijų vadovas, operacijų vadovė");
    }

    private HeaderWords() {}

    private static void say(Field field, String words) {
        for (var word : words.split(",")) {
            WORDS.put(plain(word), new Column.Of(field));
        }
    }

    private static void relation(String kind, String words) {
        for (var word : words.split(",")) {
            WORDS.put(plain(word), new Column.Relation(kind));
        }
    }

    static Column column(String header) {
        var colon = header.indexOf(':');
        if (colon > 0 && !header.substring(colon + 1).isBlank()) {
            var rest = header.substring(colon + 1).strip();
            switch (plain(header.substring(0, colon))) {
                case "external", "externalid" -> {
                    return new Column.External(rest);
                }
                case "relation" -> {
                    return new Column.Relation(rest);
                }
                default -> {}
            }
        }
        return WORDS.getOrDefault(plain(header), new Column.Unknown(header.strip()));
    }

    /**
     * The columns of some file by the words that name them.
     *
     * @param words of a column, with commas between
     */
    public static <C> Map<String, C> index(C[] columns, Function<C, String> words) {
        var byWord = new HashMap<String, C>();
        for (var column : columns) {
            for (var word : words.apply(column).split(",")) {
                byWord.put(plain(word), column);
            }
        }
        return Map.copyOf(byWord);
    }

    /** Letters and digits only, without accents, in lower case. */
    public static String plain(String words) {
        return withoutAccents(words).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static String withoutAccents(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
