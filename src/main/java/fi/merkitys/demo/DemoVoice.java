package fi.merkitys.demo;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Answer;
import fi.merkitys.voice.Cause;
import fi.merkitys.voice.FromCustomer;
import fi.merkitys.voice.Kind;
import fi.merkitys.voice.NewItem;
import fi.merkitys.voice.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is told of voice in the demo. */
final class DemoVoice {
    private final List<PersonId> finns;
    private final List<PersonId> lithuanians;
    private final Places places;
    private final List<Story> stories = new ArrayList<>();

    /** Where something lies: by the names of the demo. */
    interface Places {
        /** @param what tools, instructions or products */
        long category(String what);

        long client(QueuePlan queue);

        int queue(QueuePlan queue);
    }

    /**
     * One item and what became of it.
     *
     * @param answered none where nobody has answered yet
     * @param cause of a complaint
     */
    record Story(
            NewItem item,
            int daysAgo,
            List<PersonId> joined,
            @Nullable Answered answered,
            @Nullable Cause cause) {}

    /**
     * What the owner said and did.
     *
     * @param dueInDays of a yes, from the answer on
     * @param done none where it is not done yet
     */
    record Answered(
            int daysAgo,
            Answer answer,
            String words,
            int dueInDays,
            @Nullable String done,
            int doneDaysAgo,
            boolean thanked,
            @Nullable String usedIn) {
        /** The day after it was done, or, where nothing was to be done, after the answer. */
        int thankedDaysAgo() {
            return Math.max(0, (done == null ? daysAgo : doneDaysAgo) - 1);
        }
    }

    private DemoVoice(List<PersonId> finns, List<PersonId> lithuanians, Places places) {
        this.finns = finns;
        this.lithuanians = lithuanians;
        this.places = places;
    }

    static List<Story> of(DemoOrganisation demo, Function<String, PersonId> ids, Places places) {
        var told = new DemoVoice(agents(demo, ids, "fi"), agents(demo, ids, "lt"), places);
        told.practice();
        told.obstacles();
        told.unanswered();
        told.complaints();
        told.lately();
        return List.copyOf(told.stories);
    }

    private static List<PersonId> agents(DemoOrganisation demo, Function<String, PersonId> ids, String language) {
        return demo.people().stream()
                .filter(person -> person.roles().equals(Set.of(DemoRole.AGENT))
                        && person.leftOn() == null
                        && person.language().equals(language))
                .map(person -> ids.apply(person.employeeId()))
                .toList();
    }

    /** An idea that became practice, and two smaller ones. */
    private void practice() {
        stories.add(new Story(
                item(
                        finns.get(2),
                        Kind.IDEA,
                        "Jälkityön luokittelulle pikanäppäin: nyt hiirellä menee neljä klikkausta joka puhelun"
                                + " jälkeen.",
                        "tools",
                        true),
                74,
                finns.subList(3, 12),
                new Answered(
                        71,
                        Answer.YES,
                        "Hyvä idea. Lisätään Ctrl+1…9 seuraavaan julkaisuun.",
                        28,
                        "Pikanäppäimet Ctrl+1…9 ovat käytössä kaikilla. Jälkityö lyheni keskimäärin 11 sekuntia.",
                        46,
                        true,
                        "12.4"),
                null));
        stories.add(new Story(
                item(
                        lithuanians.get(1),
                        Kind.IDEA,
                        "Sąskaitos pavyzdys su paaiškinimais žinių bazėje: klientai klausia to paties kasdien.",
                        "instructions",
                        true),
                58,
                lithuanians.subList(2, 7),
                new Answered(
                        55,
                        Answer.YES,
                        "Darome kartu su apmokėjimo komanda.",
                        21,
                        "Pavyzdys su paaiškinimais yra žinių bazėje, nuoroda – kiekviename pokalbio lange.",
                        35,
                        true,
                        "Sąskaitos pavyzdys"),
                null));
        stories.add(new Story(
                item(
                        finns.get(8),
                        Kind.IDEA,
                        "Tauot voisi vaihtaa työkaverin kanssa itse ilman esihenkilöä.",
                        null,
                        true),
                40,
                finns.subList(14, 17),
                new Answered(
                        37,
                        Answer.NO,
                        "Taukoja ei voi vaihtaa vapaasti, koska iltavuorossa on vain kolme ihmistä ja yhden poissaolo"
                                + " näkyy heti jonossa. Päivävuorossa se onnistuu: sano vain minulle.",
                        0,
                        null,
                        0,
                        true,
                        null),
                null));
    }

    /** One costs most by far. */
    private void obstacles() {
        stories.add(new Story(
                obstacle(
                        finns.get(0),
                        Obstacle.TOOL,
                        "CRM kirjaa ulos kesken puhelun noin 20 minuutin välein, ja asiakkaan tiedot pitää hakea"
                                + " uudelleen.",
                        12),
                45,
                finns.subList(1, Math.min(28, finns.size())),
                new Answered(
                        41,
                        Answer.YES,
                        "Istunnon pituus muutetaan kymmeneen tuntiin, kunhan tietoturva on hyväksynyt sen.",
                        51,
                        null,
                        0,
                        false,
                        null),
                null));
        stories.add(new Story(
                obstacle(
                        lithuanians.get(0),
                        Obstacle.PROCESS,
                        "Kiekvienam grąžinimui reikia vadovo parašo, klientas laukia linijoje.",
                        8),
                30,
                lithuanians.subList(3, Math.min(9, lithuanians.size())),
                null,
                null));
        stories.add(new Story(
                obstacle(
                        finns.get(20),
                        Obstacle.INSTRUCTION,
                        "Muuton ohje on viime vuodelta: siinä on vanha hinta ja vanha lomake.",
                        3),
                9,
                finns.subList(21, 24),
                null,
                null));
    }

    /** Nobody has said a word to it for a month. */
    private void unanswered() {
        stories.add(new Story(
                item(
                        finns.get(11),
                        Kind.OBSERVATION,
                        "Uudet aloittavat suoraan ruuhkatunnista. Ensimmäinen viikko voisi olla aamuvuorossa.",
                        null,
                        true),
                33,
                finns.subList(12, 14),
                null,
                null));
    }

    /** What a customer complained about, what its owner said to it, and where it lies. */
    private record Complaint(String words, String answer, Cause cause, QueuePlan queue, boolean finnish) {}

    /** Mostly the process, and of billing; seldom somebody. */
    private static final List<Complaint> COMPLAINTS = List.of(
            new Complaint(
                    "Asiakas valitti, että laskun eräpäivä on ennen kuin lasku tulee.",
                    "Laskujen ajo aikaistetaan kahdella päivällä vuodenvaihteesta.",
                    Cause.PROCESS,
                    QueuePlan.BILLING,
                    true),
            new Complaint(
                    "Asiakas odotti kolme päivää takaisinsoittoa, jota ei koskaan tullut.",
                    "Takaisinsoitoille on nyt oma lista, joka käydään läpi joka aamu.",
                    Cause.PROCESS,
                    QueuePlan.TECHNICAL,
                    true),
            new Complaint(
                    "Klientas skundžiasi, kad programėlėje nematyti mokėjimo.",
                    "Mokėjimas programėlėje matomas kitą dieną; IT tai jau taiso.",
                    Cause.SYSTEM,
                    QueuePlan.ORDERS,
                    false),
            new Complaint(
                    "Asiakas sai kaksi eri hintaa, verkosta ja puhelimesta.",
                    "Hinnasto on sama jo, verkkokaupan vanha sivu poistetaan.",
                    Cause.PRODUCT,
                    QueuePlan.SALES,
                    true),
            new Complaint(
                    "Klientui du kartus reikėjo pasakoti tą patį dviem darbuotojams.",
                    "Perduodant skambutį pastabos jau matomos kitam darbuotojui, priminsiu komandai.",
                    Cause.PROCESS,
                    QueuePlan.RETURNS,
                    false),
            new Complaint(
                    "Asiakas ei päässyt kirjautumaan päivityksen jälkeen.",
                    "Vika on tiedossa ja korjaus tulee seuraavassa julkaisussa.",
                    Cause.SYSTEM,
                    QueuePlan.TECHNICAL,
                    true),
            new Complaint(
                    "Klientas gavo sąskaitą už paslaugą, kurios atsisakė.",
                    "Atsisakymas įsigalioja tik mėnesio gale; tai jau parašyta patvirtinime.",
                    Cause.PROCESS,
                    QueuePlan.ORDERS,
                    false),
            new Complaint(
                    "Asiakas koki, että hänen puhettaan ei kuunneltu loppuun.",
                    "Kiitos, että kerroit. Kuuntelemisesta puhutaan jo tiimin valmennuksessa.",
                    Cause.PERSON,
                    QueuePlan.BILLING,
                    true));

    private void complaints() {
        for (var one = 0; one < 24; one++) {
            var about = COMPLAINTS.get(one % COMPLAINTS.size());
            var people = about.finnish() ? finns : lithuanians;
            stories.add(new Story(
                    new NewItem(
                            people.get(one % people.size()),
                            Kind.CUSTOMER,
                            null,
                            FromCustomer.COMPLAINT,
                            about.words(),
                            null,
                            places.category("products"),
                            places.client(about.queue()),
                            places.queue(about.queue()),
                            false,
                            false,
                            null),
                    80 - one * 3,
                    List.of(),
                    new Answered(78 - one * 3, Answer.ALREADY, about.answer(), 0, null, 0, true, null),
                    about.cause()));
        }
    }

    /** What waits today: for the agent whom one signs in as, and for the supervisor. */
    private void lately() {
        stories.add(new Story(
                item(
                        finns.getFirst(),
                        Kind.PROBLEM,
                        "Asiakkaalta veloitettiin kahdesti, enkä tiedä, kuka voi palauttaa rahat.",
                        null,
                        false),
                5,
                List.of(),
                new Answered(
                        3,
                        Answer.YES,
                        "Laskutus palauttaa rahat ja soittaa asiakkaalle.",
                        4,
                        "Rahat on palautettu. Jatkossa voit itse pyytää palautusta laskutuksen lomakkeella.",
                        1,
                        false,
                        null),
                null));
        stories.add(new Story(
                item(finns.get(1), Kind.IDEA, "Viikkopalaveri voisi alkaa yhdellä asiakkaan kiitoksella.", null, true),
                3,
                List.of(),
                null,
                null));
    }

    private NewItem obstacle(PersonId raiser, Obstacle what, String words, int minutes) {
        return new NewItem(
                raiser,
                Kind.OBSTACLE,
                what,
                null,
                words,
                null,
                places.category(what == Obstacle.INSTRUCTION ? "instructions" : "tools"),
                null,
                null,
                true,
                false,
                minutes);
    }

    private NewItem item(PersonId raiser, Kind kind, String words, @Nullable String category, boolean forAll) {
        return new NewItem(
                raiser,
                kind,
                null,
                null,
                words,
                null,
                category == null ? null : places.category(category),
                null,
                null,
                forAll,
                kind == Kind.IDEA,
                null);
    }
}
