package fi.merkitys.demo;

import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import fi.merkitys.support.DecideOnMatter;
import fi.merkitys.support.Ending;
import fi.merkitys.support.Lines;
import fi.merkitys.support.Matter;
import fi.merkitys.support.MatterId;
import fi.merkitys.support.Matters;
import fi.merkitys.support.NewMatter;
import fi.merkitys.support.OpenMatter;
import fi.merkitys.support.WorkOnMatter;
import fi.merkitys.support.Written;
import fi.merkitys.support.texts.Kind;
import fi.merkitys.support.texts.Kinds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one supervisor took up early with two people: mornings that began late, which went well and is closed; and notes that
 * were missing, where the employee has written and signed a plan, and the supervisor has yet to answer.
 */
@Service
class BringDemoSupport {
    private static final LocalTime IN_THE_MORNING = LocalTime.of(10, 20);

    private final OpenMatter open;
    private final WorkOnMatter work;
    private final DecideOnMatter decide;
    private final Matters matters;
    private final Lines lines;
    private final Kinds kinds;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;
    private final Clock clock;

    BringDemoSupport(
            OpenMatter open,
            WorkOnMatter work,
            DecideOnMatter decide,
            Matters matters,
            Lines lines,
            Kinds kinds,
            OnBehalf onBehalf,
            DemoDirectory directory,
            Clock clock) {
        this.open = open;
        this.work = work;
        this.decide = decide;
        this.matters = matters;
        this.lines = lines;
        this.kinds = kinds;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        var ids = directory.people();
        var agents = demo.people().stream()
                .filter(person -> person.roles().equals(Set.of(DemoRole.AGENT)) && person.leftOn() == null)
                .toList();
        var led = String.valueOf(agents.getFirst().supervisor());
        var supervisor = DemoDirectory.id(ids, led);
        if (!onBehalf.of(supervisor.value(), () -> lines.of(supervisor)).isEmpty()) {
            return;
        }
        var people = agents.stream()
                .filter(person -> led.equals(person.supervisor()))
                .map(person -> DemoDirectory.id(ids, person.employeeId()))
                .toList();
        mornings(supervisor, people.get(2));
        notes(supervisor, people.getFirst());
    }

    private void mornings(PersonId supervisor, PersonId employee) {
        var id = opened(
                supervisor,
                employee,
                "Being late",
                "Kolmena aamuna viime viikolla olit linjoilla vartin yli kahdeksan. Muut ottivat ensimmäiset puhelut.",
                72,
                69);
        says(id, employee, "Päiväkodin ovi aukeaa vasta puoli kahdeksalta, ja bussi lähtee samaan aikaan.", 71);
        agreed(
                id,
                supervisor,
                employee,
                69,
                "Kokeillaan neljä viikkoa kello 8.30 alkavaa vuoroa. Esihenkilö kysyy vuorosuunnittelusta tänään.");
        writes(
                id,
                employee,
                plan("Kerron illalla, jos aamu on menossa pieleen.", "Vuoron siirto puolella tunnilla.", 34),
                false,
                66);
        writes(id, supervisor, words("Vuoro on siirretty maanantaista alkaen."), true, 65);
        signs(id, employee, 65);
        writes(id, employee, words("Joka aamu ajoissa. Ei tarvitse enää juosta."), false, 34);
        writes(
                id,
                supervisor,
                words("Yhtään myöhästymistä ei ole ollut, ja iltapäivien ruuhka hoituu paremmin."),
                true,
                34);
        signs(id, employee, 34);
        onBehalf.of(supervisor.value(), () -> {
            decide.closed(
                    found(id, supervisor),
                    Ending.WELL,
                    "Kiitos, että kerroit, mistä aamuissa oli kyse. Vuoro jää näin.",
                    ago(33));
            return id;
        });
    }

    private void notes(PersonId supervisor, PersonId employee) {
        var id = opened(
                supervisor,
                employee,
                "Quality of work",
                "Neljässä viime viikon puhelussa sovittu jäi kirjaamatta. Kaksi asiakasta soitti samasta asiasta"
                        + " uudelleen.",
                9,
                6);
        says(
                id,
                employee,
                "Kirjaan mielestäni aina, mutta ruuhkassa seuraava puhelu ehtii alkaa ennen kuin tallennan.",
                8);
        agreed(
                id,
                supervisor,
                employee,
                6,
                "Katsotaan yhdessä, mihin jälkityön aika menee. Esihenkilö istuu vieressä yhden aamupäivän.");
        writes(
                id,
                employee,
                plan(
                        "Kirjaan sovitun jo puhelun aikana ja luen sen asiakkaalle ääneen.",
                        "Kymmenen sekuntia lisää jälkityötä ruuhkatunteina, kahden viikon ajan.",
                        -2),
                true,
                1);
    }

    private MatterId opened(PersonId supervisor, PersonId employee, String kind, String noticed, int ago, int talkAgo) {
        return onBehalf.of(
                supervisor.value(),
                () -> open.at(new NewMatter(supervisor, employee, kind(kind), noticed, day(talkAgo)), ago(ago)));
    }

    private void says(MatterId id, PersonId employee, String words, int ago) {
        onBehalf.of(employee.value(), () -> {
            work.said(found(id, employee), employee, words, ago(ago));
            return id;
        });
    }

    private void agreed(MatterId id, PersonId supervisor, PersonId employee, int ago, String words) {
        writes(id, supervisor, new Written(day(ago), words, "", "", null, ""), true, ago);
        signs(id, employee, ago);
    }

    private void signs(MatterId id, PersonId person, int ago) {
        writes(id, person, null, true, ago);
    }

    /** @param words none for who only signs what is there */
    private void writes(MatterId id, PersonId person, @Nullable Written words, boolean signs, int ago) {
        onBehalf.of(person.value(), () -> {
            work.earlier(found(id, person), person, words, signs, ago(ago));
            return id;
        });
    }

    private Written plan(String does, String needs, int untilAgo) {
        return new Written(null, "", does, needs, day(untilAgo), "");
    }

    /** In the field of whoever writes it, whichever that is. */
    private static Written words(String words) {
        return new Written(null, "", words, "", null, words);
    }

    private Matter found(MatterId id, PersonId person) {
        return matters.find(id, person).orElseThrow();
    }

    /** As the migration has put them there. */
    private Kind kind(String english) {
        return kinds.all().stream()
                .filter(one -> one.english().equals(english))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate day(int ago) {
        return LocalDate.now(clock).minusDays(ago);
    }

    private Instant ago(int days) {
        return day(days).atTime(IN_THE_MORNING).atZone(clock.getZone()).toInstant();
    }
}
