package fi.merkitys.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import fi.merkitys.directory.imports.BringPeople;
import fi.merkitys.directory.imports.Field;
import fi.merkitys.directory.imports.ProposedPerson;
import fi.merkitys.directory.imports.Roster;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes people as the identity provider wants it, by the same rules as HR does. */
@Service
class KeepUser {
    private static final PersonId SOMEBODY_NEW = new PersonId(-1);
    private static final Set<String> NAMES = Set.of(KnownUsers.USER_NAME, KnownUsers.EXTERNAL_ID);
    private final BringPeople bring;
    private final Profiles profiles;
    private final KnownUsers known;
    private final Problems problems;
    private final Clock clock;

    KeepUser(BringPeople bring, Profiles profiles, KnownUsers known, Problems problems, Clock clock) {
        this.bring = bring;
        this.profiles = profiles;
        this.known = known;
        this.problems = problems;
        this.clock = clock;
    }

    /** Who has left and comes again is the same person, with all that was before. */
    PersonId create(User user) {
        var wish = new Wish(user, null, false);
        unused(wish, null);
        var before = known.whoLeft(text(wish.employeeId()), text(wish.email()));
        return save(before.orElse(SOMEBODY_NEW), wish);
    }

    void change(KnownUser present, User user, boolean whole) {
        var wish = new Wish(user, present, whole);
        unused(wish, present);
        save(new PersonId(present.id()), wish);
    }

    /** The person has left. Nothing of their history goes; for the provider there is no such user any more. */
    void remove(KnownUser present) {
        var id = new PersonId(present.id());
        var leftOn = lastDay(false, profiles.find(id).orElseThrow());
        write(id, EnumSet.of(Field.LEFT_ON), person(null, null, null, null, null, leftOn, null, Map.of()));
    }

    private void unused(Wish wish, @Nullable KnownUser present) {
        if (wish.userName().isEmpty()) {
            throw new BadRequestException("A user has a userName.", ScimType.RFC7644.INVALID_VALUE);
        }
        if (known.named(wish.userName()).stream().anyMatch(user -> present == null || user.id() != present.id())) {
            throw new ConflictException(
                    "There is a user called " + wish.userName() + " already.", ScimType.RFC7644.UNIQUENESS);
        }
    }

    private PersonId save(PersonId id, Wish wish) {
        var told = told(wish);
        var names = wish.externalId()
                .map(external ->
                        Map.of(KnownUsers.USER_NAME, Set.of(wish.userName()), KnownUsers.EXTERNAL_ID, Set.of(external)))
                .orElseGet(() -> Map.of(KnownUsers.USER_NAME, Set.of(wish.userName())));
        var leftOn = lastDay(wish.here(), profiles.find(id).orElse(null));
        var manager = wish.changesManager() ? reference(wish.manager()) : null;
        return write(
                id,
                told,
                person(
                        wish.employeeId(),
                        wish.name(),
                        wish.email(),
                        manager,
                        wish.team(),
                        leftOn,
                        wish.language().orElse(null),
                        names));
    }

    /** Of somebody who comes again, what the provider does not tell is as it was. */
    private static Set<Field> told(Wish wish) {
        var told = EnumSet.of(Field.NAME, Field.LEFT_ON);
        if (wish.present() != null || wish.email() != null) {
            told.add(Field.EMAIL);
        }
        if (wish.present() != null || wish.employeeId() != null) {
            told.add(Field.EMPLOYEE_ID);
        }
        if (wish.present() != null || wish.team() != null) {
            told.add(Field.TEAM);
        }
        if (wish.changesManager()) {
            told.add(Field.SUPERVISOR);
        }
        return told;
    }

    private static ProposedPerson person(
            @Nullable String employeeId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String supervisor,
            @Nullable String team,
            @Nullable LocalDate leftOn,
            @Nullable String language,
            Map<String, Set<String>> names) {
        return new ProposedPerson(
                0,
                employeeId,
                name,
                email,
                Set.of(),
                supervisor,
                team,
                null,
                null,
                null,
                null,
                null,
                leftOn,
                language,
                null,
                Map.of(),
                names);
    }

    private PersonId write(PersonId id, Set<Field> told, ProposedPerson person) {
        var roster = new Roster(Roster.Origin.DIRECTORY, told, Set.of(), NAMES, List.of(person), List.of(), List.of());
        return switch (bring.one(id, roster, null)) {
            case BringPeople.Saved saved -> saved.id();
            case BringPeople.Refused refused -> throw problems.of(refused.problems());
        };
    }

    /** Who is switched off is out at once: yesterday was the last day, if they had begun by then. */
    private @Nullable LocalDate lastDay(boolean here, @Nullable Profile profile) {
        var today = LocalDate.now(clock);
        var wasHere = profile == null || !profile.hasLeftBy(today);
        if (here) {
            return wasHere && profile != null ? profile.leftOn() : null;
        }
        if (profile == null) {
            return today.minusDays(1);
        }
        return wasHere ? profile.leaving(today.minusDays(1)).leftOn() : profile.leftOn();
    }

    private @Nullable String reference(@Nullable String manager) {
        if (manager == null) {
            return null;
        }
        var profile = profiles.find(Users.id(manager))
                .orElseThrow(() -> new BadRequestException(
                        "There is no user with id " + manager + " to be a manager.", ScimType.RFC7644.INVALID_VALUE));
        if (profile.employeeId() != null) {
            return profile.employeeId();
        }
        return profile.email() != null ? profile.email() : profile.name();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
