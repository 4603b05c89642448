package fi.merkitys.entrance.provider;

import fi.merkitys.directory.imports.BringPeople;
import fi.merkitys.directory.imports.Field;
import fi.merkitys.directory.imports.ProposedPerson;
import fi.merkitys.directory.imports.Roster;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profiles;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Service;

/** Where the configuration says so, the provider decides on roles: by the same rules, and on the same record, as HR. */
@Service
class GiveRoles {
    private static final Logger log = LoggerFactory.getLogger(GiveRoles.class);
    private final Claims claims;
    private final Profiles profiles;
    private final BringPeople bring;

    GiveRoles(Claims claims, Profiles profiles, BringPeople bring) {
        this.claims = claims;
        this.profiles = profiles;
        this.bring = bring;
    }

    void asTold(PersonId person, ClaimAccessor told) {
        if (!claims.tellRoles()) {
            return;
        }
        var present = profiles.find(person).orElseThrow().roles();
        var roles = claims.roles(told, present);
        if (roles.equals(present)) {
            return;
        }
        var change = new ProposedPerson(
                0, null, null, null, roles, null, null, null, null, null, null, null, null, null, null, Map.of(),
                Map.of());
        var roster = new Roster(
                Roster.Origin.DIRECTORY,
                EnumSet.of(Field.ROLES),
                Set.of(),
                Set.of(),
                List.of(change),
                List.of(),
                List.of());
        if (bring.one(person, roster, null) instanceof BringPeople.Refused refused) {
            // Such as the last administrator's: the person comes in with the roles of before.
            log.warn("the provider's roles for person {} were not taken over: {}", person, refused.problems());
        }
    }
}
