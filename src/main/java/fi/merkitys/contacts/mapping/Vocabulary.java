package fi.merkitys.contacts.mapping;

import java.util.List;
import java.util.Map;

/** What contact systems call their columns, the plainest name first; English, Finnish, Lithuanian. */
final class Vocabulary {
    private static final Map<Field, List<String>> NAMES = Map.ofEntries(
            Map.entry(
                    Field.CONTACT_ID,
                    List.of(
                            "contact id",
                            "call id",
                            "conversation id",
                            "interaction id",
                            "unique id",
                            "ticket id",
                            "case id",
                            "session id",
                            "ucid",
                            "record id",
                            "id",
                            "yhteydenoton tunnus",
                            "puhelun tunnus",
                            "tunniste",
                            "kontakto id",
                            "skambučio id")),
            Map.entry(
                    Field.AGENT_ID,
                    List.of(
                            "agent id",
                            "agent no",
                            "agent number",
                            "agent login",
                            "agent",
                            "user id",
                            "employee id",
                            "advisor id",
                            "operator id",
                            "login",
                            "agentti",
                            "asiakaspalvelija",
                            "henkilönumero",
                            "agentas",
                            "darbuotojas",
                            "agent name")),
            Map.entry(
                    Field.AGENT_NAME,
                    List.of(
                            "agent name",
                            "advisor name",
                            "employee name",
                            "user name",
                            "agentin nimi",
                            "nimi",
                            "vardas")),
            Map.entry(
                    Field.QUEUE,
                    List.of(
                            "queue",
                            "queue name",
                            "skill",
                            "skill name",
                            "campaign",
                            "campaign name",
                            "category",
                            "topic",
                            "jono",
                            "jonon nimi",
                            "eilė")),
            Map.entry(
                    Field.CLIENT,
                    List.of(
                            "client",
                            "client name",
                            "account",
                            "customer company",
                            "asiakasyritys",
                            "užsakovas",
                            "klientas")),
            Map.entry(
                    Field.CHANNEL,
                    List.of("channel", "channel name", "media", "media name", "media type", "kanava", "kanalas")),
            Map.entry(Field.DIRECTION, List.of("direction", "call type", "call direction", "suunta", "kryptis")),
            Map.entry(
                    Field.STARTED_AT,
                    List.of(
                            "started at",
                            "start time",
                            "start",
                            "start date time",
                            "start date",
                            "begin",
                            "timestamp",
                            "date time",
                            "datetime",
                            "initiated at",
                            "call date",
                            "created at",
                            "reported at",
                            "issue reported at",
                            "date",
                            "day",
                            "alkoi",
                            "aloitusaika",
                            "alkuaika",
                            "pvm",
                            "päivämäärä",
                            "pradžia",
                            "data")),
            Map.entry(
                    Field.ENDED_AT,
                    List.of(
                            "ended at",
                            "end time",
                            "end",
                            "finished at",
                            "closed at",
                            "responded at",
                            "issue responded",
                            "disconnected at",
                            "päättyi",
                            "lopetusaika",
                            "loppuaika",
                            "pabaiga")),
            Map.entry(
                    Field.TALK,
                    List.of(
                            "talk",
                            "talk time",
                            "talk seconds",
                            "talk duration",
                            "talk sec",
                            "puheaika",
                            "pokalbio laikas")),
            Map.entry(
                    Field.HOLD,
                    List.of("hold", "hold time", "hold seconds", "hold duration", "pitoaika", "sulaikymo laikas")),
            Map.entry(
                    Field.ACW,
                    List.of(
                            "acw",
                            "acw seconds",
                            "acw time",
                            "after call work",
                            "after call work time",
                            "after contact work",
                            "wrap up",
                            "wrap up time",
                            "wrapup",
                            "jälkityö",
                            "jälkityöaika",
                            "darbas po pokalbio")),
            Map.entry(
                    Field.HANDLE,
                    List.of(
                            "handle",
                            "handle time",
                            "handling time",
                            "connected handling time",
                            "aht",
                            "handle seconds",
                            "handle duration",
                            "käsittelyaika",
                            "aptarnavimo laikas")),
            Map.entry(
                    Field.TRANSFERRED,
                    List.of("transferred", "transfers", "transfer", "is transferred", "siirretty", "peradresuota")),
            Map.entry(
                    Field.DISPOSITION,
                    List.of(
                            "disposition",
                            "disposition code",
                            "disposition name",
                            "wrap up code",
                            "outcome",
                            "result",
                            "sub category",
                            "subcategory",
                            "reason",
                            "lopputulos",
                            "rezultatas")),
            Map.entry(
                    Field.CSAT,
                    List.of(
                            "csat",
                            "csat score",
                            "satisfaction",
                            "satisfaction score",
                            "survey score",
                            "rating",
                            "asiakastyytyväisyys",
                            "tyytyväisyys",
                            "pasitenkinimas")),
            Map.entry(
                    Field.NPS,
                    List.of("nps", "nps score", "recommend", "likelihood to recommend", "suositteluhalukkuus")),
            Map.entry(Field.SALE, List.of("sale", "sold", "is sale", "converted", "myynti", "pardavimas")),
            Map.entry(
                    Field.SALE_AMOUNT,
                    List.of(
                            "sale amount",
                            "sales amount",
                            "sale value",
                            "sales value",
                            "revenue",
                            "order value",
                            "myyntisumma",
                            "pardavimo suma")),
            Map.entry(
                    Field.CUSTOMER_ID,
                    List.of(
                            "customer id",
                            "customer number",
                            "customer",
                            "ani",
                            "caller id",
                            "caller",
                            "phone",
                            "phone number",
                            "asiakasnumero",
                            "asiakastunnus",
                            "kliento id")),
            Map.entry(
                    Field.COMMENT,
                    List.of(
                            "comment",
                            "comments",
                            "customer comment",
                            "customer remarks",
                            "remarks",
                            "feedback",
                            "verbatim",
                            "kommentti",
                            "palaute",
                            "komentaras",
                            "atsiliepimas")),
            Map.entry(
                    Field.VERSION,
                    List.of(
                            "version",
                            "updated at",
                            "last updated",
                            "last update timestamp",
                            "modified at",
                            "päivitetty",
                            "atnaujinta")),
            Map.entry(
                    Field.SUPERVISOR,
                    List.of(
                            "supervisor",
                            "supervisor name",
                            "team leader",
                            "team lead",
                            "esihenkilö",
                            "esimies",
                            "vadovas")),
            Map.entry(
                    Field.MANAGER,
                    List.of("manager", "manager name", "operations manager", "päällikkö", "vadybininkas")),
            Map.entry(Field.TEAM, List.of("team", "team name", "agent group", "tiimi", "komanda")),
            Map.entry(Field.TENURE, List.of("tenure", "tenure bucket", "seniority", "palvelusaika", "stažas")),
            Map.entry(Field.SHIFT, List.of("shift", "agent shift", "vuoro", "työvuoro", "pamaina")));

    private static final double ALIKE = 0.6;

    private Vocabulary() {}

    /** How surely a column of this name is the field, from 0 to 1. */
    static double fit(Field field, String column) {
        var words = Delimited.words(column);
        var names = NAMES.getOrDefault(field, List.of());
        int place = names.indexOf(words);
        if (place >= 0) {
            return 1 - 0.3 * place / names.size();
        }
        boolean within = names.stream()
                .filter(name -> name.contains(" ") || name.length() > 4)
                .anyMatch(name -> (" " + words).endsWith(" " + name)
                        || (name.contains(" ") && (" " + words + " ").contains(" " + name + " ")));
        return within ? ALIKE : 0;
    }
}
