package fi.merkitys.today;

import fi.merkitys.contacts.ContactRights;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.goals.OutcomeGoals;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.FindPeople;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Relation;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People first, then their contacts, then a goal: each for those who may take that step. */
@Component
class FirstSteps {
    private final FindPeople people;
    private final ContactSources sources;
    private final OutcomeGoals goals;
    private final Clock clock;

    FirstSteps(FindPeople people, ContactSources sources, OutcomeGoals goals, Clock clock) {
        this.people = people;
        this.sources = sources;
        this.goals = goals;
        this.clock = clock;
    }

    @Nullable
    FirstStep next(Viewer viewer) {
        if (Data.DIRECTORY.isChangedBy(viewer) && people.nobodyBut(viewer.id())) {
            return FirstStep.PEOPLE;
        }
        if (ContactRights.mayBring(viewer) && sources.all().isEmpty()) {
            return FirstStep.CONTACTS;
        }
        return Data.GOALS.isChangedBy(Relation.toEverybody(viewer.roles()))
                        && goals.openOn(LocalDate.now(clock)).isEmpty()
                ? FirstStep.GOAL
                : null;
    }
}
