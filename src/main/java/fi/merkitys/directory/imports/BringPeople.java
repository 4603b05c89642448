package fi.merkitys.directory.imports;

import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profiles;
import fi.merkitys.people.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a whole roster into the directory, or, where anything stands in the way, nothing of it. */
@Service
public class BringPeople {
    private final Profiles profiles;
    private final Teams teams;
    private final Clock clock;

    BringPeople(Profiles profiles, Teams teams, Clock clock) {
        this.profiles = profiles;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * What the roster would change; changes nothing.
     *
     * @param othersLeft whether people who are not in the roster have left
     */
    @Transactional(readOnly = true)
    public Difference compare(Roster roster, boolean othersLeft) {
        return Compare.of(roster, profiles.all(), teams.byName(), LocalDate.now(clock), othersLeft);
    }

    /** The same, done. The difference has problems exactly where nothing was done. */
    @Transactional
    public Difference now(Roster roster, boolean othersLeft) {
        profiles.hold();
        var difference = compare(roster, othersLeft);
        if (difference.possible()) {
            write(difference);
        }
        return difference;
    }

    /** The one person of the roster, who is known by id; a negative id is somebody new. */
    @Transactional
    public One one(PersonId who, Roster roster) {
        profiles.hold();
        var difference = Compare.of(who, roster, profiles.all(), teams.byName(), LocalDate.now(clock));
        if (!difference.problems().isEmpty()) {
            return new Refused(difference.problems());
        }
        return new Saved(difference.nothing() ? who : write(difference).getOrDefault(who, who));
    }

    void hold() {
        profiles.hold();
    }

    Map<PersonId, PersonId> write(Difference difference) {
        if (!difference.teams().isEmpty()) {
            teams.provide(difference.teams());
        }
        return profiles.write(difference.added(), difference.altered());
    }

    /** What became of one person. */
    public sealed interface One {}

    public record Saved(PersonId id) implements One {}

    public record Refused(List<Problem> problems) implements One {}
}
