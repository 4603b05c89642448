package fi.merkitys.browser;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A small contact centre: who works there, and what its telephone system exports about the last four weeks. */
final class ContactCentre {
    static final String EXPORT = "Soitot.csv";
    static final String NEGATIVE = "-0:01:10";
    static final String NO_DAY = "261399";
    private static final String LEADERS = """
        henkilönumero;nimi;sähköposti;rooli;esihenkilö;tiimi;toimipaikka;asiakas;vuoro;aloituspäivä;työpäivät;external:Soitot
        100;Helmi Korhonen;helmi@testi.example;johtaja;;;;;;1.2.2015;ma-pe;
        200;Eero Salo;eero@testi.example;esihenkilö;100;Punainen;Helsinki;Nordia;;1.9.2019;ma-pe;
        201;Rasa Petrauskaitė;rasa@testi.example;esihenkilö;100;Sininen;Vilna;Nordia;;15.5.2020;ma-pe;
        """;
    private static final List<String> AGENTS = List.of(
            "Aino Laine",
            "Mantas Butkus",
            "Liisa Äyräs",
            "Tomas Žukauskas",
            "Veera Niemi",
            "Juho Lehtonen",
            "Ieva Kazlauskienė",
            "Otto Virtanen",
            "Rūta Stankutė",
            "Sanna Mäki",
            "Lukas Jankauskas",
            "Elina Heino");
    private static final int HIRED = 2;
    private static final int QUICK = 3;
    private static final int CALLS_A_DAY = 3;
    private static final int DAYS = 28;

    private ContactCentre() {}

    /** The last two are hired from elsewhere: the file does not say what the telephone system calls them. */
    static String people() {
        var lines = new StringBuilder(LEADERS);
        for (var at = 0; at < AGENTS.size(); at++) {
            var red = at % 2 == 0;
            lines.append("%d;%s;%s@testi.example;asiakasneuvoja;%d;%s;%s;Nordia;aamu;1.3.2024;ma-pe;%s\n"
                    .formatted(
                            301 + at,
                            AGENTS.get(at),
                            "agent" + at,
                            red ? 200 : 201,
                            red ? "Punainen" : "Sininen",
                            red ? "Helsinki" : "Vilna",
                            at < AGENTS.size() - HIRED ? agent(at) : ""));
        }
        return lines.toString();
    }

    static String nameOf(int agent) {
        return AGENTS.get(agent);
    }

    static String agent(int at) {
        return at < AGENTS.size() - HIRED ? "pv%02d".formatted(at) : "vuokra " + at;
    }

    /** Semicolons, date and time in two columns, h:mm:ss, decimal comma; one call runs backwards, one has no day. */
    static String export() {
        var rows = LocalDate.now(ZoneId.of("Europe/Helsinki"))
                .minusDays(DAYS)
                .datesUntil(LocalDate.now(ZoneId.of("Europe/Helsinki")))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .map(ContactCentre::calls)
                .collect(Collectors.joining());
        return "Puhelun"
                + " tunnus;Pvm;Klo;Agentti;Jono;Puheaika;Pitoaika;Jälkityö;Asiakastyytyväisyys;Myyntisumma;Palaute\n"
                + rows
                + "takaperin;%s;9:00:00;pv00;Laskutus;%s;0:00:00;0:00:20;;;\n".formatted(date(yesterday()), NEGATIVE)
                + "päivätön;%s;9:00:00;pv01;Laskutus;0:04:00;0:00:00;0:00:20;;;\n".formatted(NO_DAY);
    }

    static LocalDate yesterday() {
        return LocalDate.now(ZoneId.of("Europe/Helsinki")).minusDays(1);
    }

    static String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT));
    }

    private static String calls(LocalDate day) {
        var rows = new StringBuilder();
        for (var agent = 0; agent < AGENTS.size(); agent++) {
            for (var call = 0; call < CALLS_A_DAY; call++) {
                rows.append(call(day, agent, call));
            }
        }
        return rows.toString();
    }

    private static String call(LocalDate day, int agent, int call) {
        var luck = (day.getDayOfYear() * 7 + agent * 13 + call * 29) % 61;
        var talk = (agent < QUICK ? 210 : 330) + agent * 6 + luck;
        return "%s-%d-%d;%s;%d:%02d:07;%s;%s;%s;0:00:%02d;0:01:05;%s;%s;%s\n"
                .formatted(
                        date(day),
                        agent,
                        call,
                        date(day),
                        8 + call * 3,
                        luck % 60,
                        agent(agent),
                        call == 0 ? "Laskutus" : "Tekninen tuki",
                        LocalTime.ofSecondOfDay(talk).format(DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT)),
                        luck % 40,
                        luck % 3 == 0 ? String.valueOf(3 + luck % 2 + call % 2) : "",
                        luck % 11 == 0 ? "49,90" : "",
                        luck % 17 == 0 ? "Kiitos, asia hoitui" : "");
    }
}
