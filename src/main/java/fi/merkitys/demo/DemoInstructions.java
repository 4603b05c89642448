package fi.merkitys.demo;

import fi.merkitys.instructions.Content;
import fi.merkitys.instructions.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The guides that people of the demo work by, and what was done about them. */
final class DemoInstructions {
    private final Map<String, Long> clients;
    private final Map<String, Long> queues;
    private final Cast cast;
    private final List<Story> stories = new ArrayList<>();

    /**
     * One guide and what became of it.
     *
     * @param verified how many days ago its owner looked at all of it, the first time first
     * @param mended none where nobody was asked to
     */
    record Story(
            Draft draft,
            String owner,
            int addedDaysAgo,
            List<Integer> verified,
            List<Said> reports,
            @Nullable Mended mended) {}

    /** Somebody finds it outdated. */
    record Said(String who, String words, int daysAgo) {}

    /**
     * Somebody was asked to mend it.
     *
     * @param inDays by when, from today on
     * @param now how it reads since then; none while it is not mended
     */
    record Mended(
            String by,
            int daysAgo,
            int inDays,
            String words,
            @Nullable Draft now,
            int changedDaysAgo) {}

    /** Whom the stories are about, by employee id. */
    private record Cast(
            List<String> finns,
            List<String> lithuanians,
            String finnishCoach,
            String lithuanianCoach,
            List<String> supervisors,
            String lithuanianSupervisor,
            String hr,
            String administrator) {
        static Cast of(DemoOrganisation demo) {
            return new Cast(
                    agents(demo, "fi"),
                    agents(demo, "lt"),
                    who(demo, DemoRole.COACH, "fi").getFirst(),
                    who(demo, DemoRole.COACH, "lt").getFirst(),
                    who(demo, DemoRole.SUPERVISOR, "fi"),
                    who(demo, DemoRole.SUPERVISOR, "lt").getFirst(),
                    demo.people().stream()
                            .filter(person -> person.is(DemoRole.HR))
                            .findFirst()
                            .orElseThrow()
                            .employeeId(),
                    demo.people().stream()
                            .filter(person -> person.is(DemoRole.ADMINISTRATOR))
                            .findFirst()
                            .orElseThrow()
                            .employeeId());
        }

        private static List<String> agents(DemoOrganisation demo, String language) {
            return demo.people().stream()
                    .filter(person -> person.roles().equals(Set.of(DemoRole.AGENT))
                            && person.leftOn() == null
                            && person.language().equals(language))
                    .map(DemoPerson::employeeId)
                    .toList();
        }

        private static List<String> who(DemoOrganisation demo, DemoRole role, String language) {
            return demo.people().stream()
                    .filter(person -> person.is(role)
                            && person.leftOn() == null
                            && person.language().equals(language))
                    .map(DemoPerson::employeeId)
                    .toList();
        }
    }

    private DemoInstructions(Map<String, Long> clients, Map<String, Long> queues, Cast cast) {
        this.clients = clients;
        this.queues = queues;
        this.cast = cast;
    }

    static List<Story> of(DemoOrganisation demo, Map<String, Long> clients, Map<String, Long> queues) {
        var told = new DemoInstructions(clients, queues, Cast.of(demo));
        told.stale();
        told.mended();
        told.waiting();
        told.rightOnes();
        told.newOnes();
        return List.copyOf(told.stories);
    }

    /** The one of which somebody also says that it stands in the way: last year's price, last year's form. */
    private void stale() {
        stories.add(new Story(
                text("fi", QueuePlan.TELECOM, "Vilke Moving", 6, "Muutto: hinta, lomake ja kytkentäpäivä", """
                    1. Tarkista uuden osoitteen saatavuus.
                    2. Muuttomaksu on 19,90 €. Kerro se ennen kuin jatkat.
                    3. Täytä muuttolomake M2 ja lähetä se kytkentöihin.
                    4. Kytkentäpäivä on aikaisintaan viiden arkipäivän päästä.
                    """),
                cast.finnishCoach(),
                390,
                List.of(390, 210),
                List.of(
                        new Said(cast.finns().get(20), "Muuttomaksu on ollut 24,90 € tammikuusta lähtien.", 9),
                        new Said(cast.finns().get(21), "Lomake M2 ei ole enää käytössä, vaan verkkolomake.", 6),
                        new Said(cast.finns().get(22), "", 2)),
                null));
    }

    /** Found outdated, given to who knows, mended, and given back. */
    private void mended() {
        var before = text("fi", QueuePlan.HOME, "Nida Returns", 3, "Palautukset: toimitusajat ja hyvitys", """
            1. Kysy tilausnumero.
            2. Palautusaika on 14 päivää.
            3. Hyvitys näkyy asiakkaan tilillä 5 arkipäivässä.
            """);
        var now = text("fi", QueuePlan.HOME, "Nida Returns", 3, "Palautukset: toimitusajat ja hyvitys", """
            1. Kysy tilausnumero.
            2. Palautusaika on 30 päivää, marraskuun tilauksilla tammikuun loppuun.
            3. Hyvitys näkyy asiakkaan tilillä 3 arkipäivässä siitä, kun paketti on varastolla.
            4. Jos hyvitys viipyy, lähetä tilausnumero laskutukseen; lupaa soittaa takaisin.
            """);
        stories.add(new Story(
                before,
                cast.supervisors().get(1),
                200,
                List.of(200, 110),
                List.of(
                        new Said(cast.finns().get(7), "Palautusaika on nykyään 30 päivää.", 14),
                        new Said(cast.finns().get(9), "", 13)),
                new Mended(cast.finns().get(7), 12, -8, "Sinä tiedät tämän parhaiten.", now, 9)));
    }

    /** What waits for the supervisor whom one signs in as: a review soon, and something to mend. */
    private void waiting() {
        stories.add(new Story(
                text("en", QueuePlan.HOME, "Nida Returns", 3, "Refunds at Nida Living: who decides what", """
                    Up to 50 €: you decide, and note the reason.
                    Up to 200 €: your supervisor, in the same call.
                    Above: the client’s back office answers within two working days.
                    """),
                cast.supervisors().getFirst(),
                260,
                List.of(260, 170, 83),
                List.of(),
                null));
        stories.add(new Story(
                text(
                        "fi",
                        QueuePlan.TELECOM,
                        "Vilke Technical Support",
                        3,
                        "Häiriö: mitä sanon ja minne ilmoitan",
                        """
                        1. Katso häiriökartta ennen vianrajausta.
                        2. Sano arvioitu korjausaika vain, jos se on kartalla.
                        3. Ilmoita uusi häiriö numeroon 7710.
                        """),
                cast.administrator(),
                150,
                List.of(150, 60),
                List.of(new Said(cast.finns().get(15), "7710 ei vastaa iltaisin.", 4)),
                new Mended(
                        cast.supervisors().getFirst(),
                        3,
                        4,
                        "Selvitätkö valvomosta, mikä numero on voimassa?",
                        null,
                        0)));
        stories.add(new Story(
                text("lt", QueuePlan.HOME, "Nida Returns", 3, "Prekių grąžinimas: terminai ir pinigai", """
                    1. Paklauskite užsakymo numerio.
                    2. Grąžinti galima per 30 dienų.
                    3. Pinigai grįžta per 3 darbo dienas nuo tada, kai siunta sandėlyje.
                    """),
                cast.lithuanianSupervisor(),
                180,
                List.of(180, 84),
                List.of(),
                null));
    }

    private void rightOnes() {
        right(
                text("lt", QueuePlan.TELECOM, "Vilke Billing", 6, "Sąskaitos pavyzdys su paaiškinimais", """
                    Eilutė po eilutės: mėnesio mokestis, vienkartiniai mokesčiai, praėjusio mėnesio likutis.
                    Dažniausias klausimas – kodėl pirmoji sąskaita didesnė: ji apima ir dalį praėjusio mėnesio.
                    """),
                cast.lithuanianCoach(),
                35,
                35);
        right(
                text("fi", QueuePlan.TELECOM, "Vilke Billing", 3, "Laskun eräpäivän siirto", """
                    1. Eräpäivää voi siirtää kerran, enintään 14 päivää.
                    2. Jos lasku on jo perinnässä, ohjaa perintään.
                    3. Vahvista uusi päivä tekstiviestillä.
                    """),
                cast.supervisors().getFirst(),
                220,
                20);
        right(text("fi", null, null, 12, "Tietosuoja puhelussa: kuka saa kuulla mitä", """
            Tunnista soittaja aina ennen kuin kerrot mitään hänen tiedoistaan.
            Puolisolle, vanhemmalle tai työkaverille et kerro mitään ilman valtuutusta.
            """), cast.hr(), 300, 60);
        right(
                text("fi", QueuePlan.TELECOM, "Vilke Chat", 6, "Chatin tervehdys ja lopetus", """
                    Tervehdi nimellä. Kerro, mitä teet, kun vastaus kestää yli minuutin.
                    Lopuksi: kysy, tuliko asia kuntoon, ja kiitä.
                    """),
                cast.finnishCoach(),
                90,
                15);
        right(
                new Draft(
                        "Sutarties nutraukimas",
                        new Content.Link("https://ziniu-baze.vilke.example/sutarties-nutraukimas"),
                        "lt",
                        clients.get(QueuePlan.TELECOM),
                        queue("Vilke Sales"),
                        6,
                        null),
                cast.lithuanianCoach(),
                240,
                100);
    }

    /** Nobody has verified these yet. */
    private void newOnes() {
        stories.add(new Story(
                new Draft(
                        "Password reset in Vilke Online",
                        new Content.Link("https://help.vilke.example/password-reset"),
                        "en",
                        clients.get(QueuePlan.TELECOM),
                        queue("Vilke Technical Support"),
                        6,
                        null),
                cast.administrator(),
                20,
                List.of(),
                List.of(),
                null));
        stories.add(new Story(
                text("lt", QueuePlan.HOME, "Nida Chat", 6, "Pokalbio pabaiga: ar viskas aišku?", """
                    Prieš užbaigdami paklauskite, ar viskas aišku, ir palaukite atsakymo.
                    Jei klientas dėkoja, padėkokite ir jūs.
                    """),
                cast.lithuanianSupervisor(),
                5,
                List.of(),
                List.of(),
                null));
    }

    private void right(Draft draft, String owner, int addedDaysAgo, int verifiedDaysAgo) {
        stories.add(new Story(draft, owner, addedDaysAgo, List.of(verifiedDaysAgo), List.of(), null));
    }

    private Draft text(
            String language, @Nullable String client, @Nullable String queue, int months, String title, String words) {
        return new Draft(
                title,
                new Content.Text(words.strip()),
                language,
                client == null ? null : clients.get(client),
                queue == null ? null : queue(queue),
                months,
                null);
    }

    private @Nullable Integer queue(String name) {
        var id = queues.get(name);
        return id == null ? null : id.intValue();
    }
}
