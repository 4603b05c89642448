package fi.merkitys.demo;

import fi.merkitys.golive.Checklist;
import fi.merkitys.golive.Checklists;
import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.correction.AskForCorrection;
import fi.merkitys.rights.retention.DeletePastTime;
import fi.merkitys.rights.retention.RetentionRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed before figures were used, and two agents who say that something is wrong. */
@Service
class BringDemoDataProtection {
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private final Checklists checklists;
    private final AskForCorrection ask;
    private final DeletePastTime delete;
    private final RetentionRuns runs;
    private final DemoDirectory directory;
    private final Clock clock;

    BringDemoDataProtection(
            Checklists checklists,
            AskForCorrection ask,
            DeletePastTime delete,
            RetentionRuns runs,
            DemoDirectory directory,
            Clock clock) {
        this.checklists = checklists;
        this.ask = ask;
        this.delete = delete;
        this.runs = runs;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        if (checklists.find().isPresent()) {
            return;
        }
        var ids = directory.people();
        checklists.keep(
                checklist(demo, LocalDate.now(clock)),
                DemoDirectory.id(ids, one(demo, DemoRole.HR, 0).employeeId()));
        asks(Category.PROFILE, "shift", one(demo, DemoRole.AGENT, 2), ids, THREE_DAYS);
        asks(Category.FIGURES, "training", one(demo, DemoRole.AGENT, 0), ids, FOUR_WEEKS);
    }

    /** In their own language. */
    private void asks(Category about, String what, DemoPerson who, Map<String, PersonId> ids, Duration ago) {
        var said = Sections.read("/demo/corrections.txt").under(what);
        var words = new DemoText(said.get(0), said.get(1), said.get(2)).in(who.language());
        ask.about(
                about,
                words,
                DemoDirectory.id(ids, who.employeeId()),
                clock.instant().minus(ago));
    }

    /** As every night, so that there is a report. */
    void lookForWhatIsPastItsTime() {
        if (runs.latest().isEmpty()) {
            delete.now();
        }
    }

    private static Checklist checklist(DemoOrganisation demo, LocalDate today) {
        var why = new EnumMap<Category, String>(Category.class);
        why.put(
                Category.PROFILE,
                "Kuka työskentelee missä: ilman sitä ei voi johtaa tiimiä. · Be to negalima vadovauti komandai.");
        why.put(
                Category.ABSENCES,
                "Ettei ketään arvioida poissaolopäivistä. Ei koskaan syytä. · Kad nevertintume už dienas, kai žmogus"
                        + " nedirbo. Niekada – kodėl.");
        why.put(
                Category.CONTACTS,
                "Luvut lasketaan näistä; asiakkaasta jää vain tiiviste. · Iš jų sumuojami rodikliai; apie klientą"
                        + " lieka tik santrauka.");
        why.put(
                Category.FIGURES,
                "Nähdään, ovatko tavoitteet realistisia, ennen kuin niitä pyydetään. · Matome, ar tikslai realūs,"
                        + " prieš jų prašydami.");
        var hr = demo.people().stream()
                .filter(person -> person.is(DemoRole.HR))
                .findFirst()
                .orElseThrow();
        return new Checklist(
                today.minusDays(400),
                "Luottamusmies Tampereella · Darbo tarybos Vilniuje ir Klaipėdoje",
                today.minusDays(386),
                "Sähköposti kaikille ja tiimipalaverit · Laiškas visiems ir komandų susirinkimai",
                today.minusDays(393),
                "Oikeutettu etu, GDPR 6(1)(f); punninta on HR:llä · Teisėtas interesas, BDAR 6 str. 1 d. f p.;"
                        + " vertinimą saugo personalo skyrius",
                hr.name() + ", HR",
                why);
    }

    /** The first of those who do only this and work here, or the one so many after. */
    private static DemoPerson one(DemoOrganisation demo, DemoRole role, int place) {
        return demo.people().stream()
                .filter(person -> person.roles().equals(Set.of(role)) && person.leftOn() == null)
                .skip(place)
                .findFirst()
                .orElseThrow();
    }
}
