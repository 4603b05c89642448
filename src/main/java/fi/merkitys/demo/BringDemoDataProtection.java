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
        checklists.keep(checklist(demo, LocalDate.now(clock)), one(demo, ids, DemoRole.HR, 0));
        ask.about(
                Category.PROFILE,
                "I have worked in the morning shift since spring; here it still says evening.",
                one(demo, ids, DemoRole.AGENT, 2),
                clock.instant().minus(THREE_DAYS));
        ask.about(
                Category.FIGURES,
                "On Monday I only helped to train the newcomers. The two contacts of that day are not mine.",
                one(demo, ids, DemoRole.AGENT, 0),
                clock.instant().minus(FOUR_WEEKS));
    }

    /** As every night, so that there is a report. */
    void lookForWhatIsPastItsTime() {
        if (runs.latest().isEmpty()) {
            delete.now();
        }
    }

    private static Checklist checklist(DemoOrganisation demo, LocalDate today) {
        var why = new EnumMap<Category, String>(Category.class);
        why.put(Category.PROFILE, "Without knowing who works where, nobody can lead a team or keep rights apart.");
        why.put(Category.ABSENCES, "So that nobody is held against days on which they were not at work. Never why.");
        why.put(Category.CONTACTS, "Figures are summed from them; of the customer only a keyed hash is kept.");
        why.put(Category.FIGURES, "To see whether goals are realistic, before they are asked of anybody.");
        var hr = demo.people().stream()
                .filter(person -> person.is(DemoRole.HR))
                .findFirst()
                .orElseThrow();
        return new Checklist(
                today.minusDays(400),
                "The shop steward in Tampere, the works councils in Vilnius and Klaipėda",
                today.minusDays(386),
                "A letter to everybody, talked through in each team’s meeting",
                today.minusDays(393),
                "Legitimate interest, GDPR 6(1)(f), weighed against the interests of the staff; HR keeps the record",
                hr.name() + ", HR",
                why);
    }

    /** The first of those who do only this and work here, or the one so many after. */
    private static PersonId one(DemoOrganisation demo, Map<String, PersonId> ids, DemoRole role, int place) {
        return DemoDirectory.id(
                ids,
                demo.people().stream()
                        .filter(person -> person.roles().equals(Set.of(role)) && person.leftOn() == null)
                        .map(DemoPerson::employeeId)
                        .skip(place)
                        .findFirst()
                        .orElseThrow());
    }
}
