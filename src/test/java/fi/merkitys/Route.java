package fi.merkitys;

import fi.merkitys.identity.Scope;
import fi.merkitys.people.Role;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.permissions.Relation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a route shows or changes. Who may, the table of {@link Data} tells.
 *
 * @param route method and pattern as the application maps it
 * @param example a concrete path; {person} stands for the id of each of {@code owners}, {supervisor} for their line
 *     supervisor's, {goal} for a goal of the
 *     person's team, other names in braces for the ids of {@link RouteFixtures}
 * @param data what decides; none where nobody's rights do
 * @param least how much of it one must be allowed to see for the route to be there
 * @param owners whose data it is: walked over each of them; nobody in particular where there are none
 * @param inCharge who is asked to answer, if anybody
 * @param participant who took part besides, if anybody
 * @param onlyFor the role without which there is nothing behind the route, whatever one's rights
 * @param through the one scope that opens the route, where the table names several
 * @param noted about which data the page has to tell who sees them, where it is a page
 */
record Route(
        String route,
        String example,
        Act act,
        @Nullable Data data,
        Grain least,
        List<String> owners,
        @Nullable String inCharge,
        @Nullable String participant,
        @Nullable Role onlyFor,
        Set<Data> noted,
        @Nullable Scope through) {
    /** Instead of an owner: everybody for themselves. */
    private static final String ONESELF = "oneself";

    enum Act {
        /** Also without signing in. */
        OPEN,
        /** In a real organisation nobody. */
        CLOSED,
        SEE,
        CHANGE,
        READ_BY_SCRIPTS,
        WRITTEN_BY_SCRIPTS
    }

    static Route open(String route) {
        return of(route, Act.OPEN, null);
    }

    static Route closed(String route) {
        return of(route, Act.CLOSED, null);
    }

    static Route sees(String route, Data data) {
        return of(route, Act.SEE, data);
    }

    static Route changes(String route, Data data) {
        return of(route, Act.CHANGE, data);
    }

    /** Of oneself alone: there is no way to somebody else's. */
    static Route own(String route, Data data) {
        return of(route, route.startsWith("GET ") ? Act.SEE : Act.CHANGE, data).with(List.of(ONESELF));
    }

    /** To ask something about one's own. */
    static Route asks(String route, Data data) {
        return of(route, Act.SEE, data).with(List.of(ONESELF));
    }

    static Route scriptsRead(String route, Data data) {
        return of(route, Act.READ_BY_SCRIPTS, data);
    }

    static Route scriptsWrite(String route, Data data) {
        return of(route, Act.WRITTEN_BY_SCRIPTS, data);
    }

    private static Route of(String route, Act act, @Nullable Data data) {
        var path = route.substring(route.indexOf(' ') + 1);
        var noted = data != null && data.isPersonal() ? Set.of(data) : Set.<Data>of();
        return new Route(route, path, act, data, Grain.VALUE, List.of(), null, null, null, noted, null);
    }

    Route at(String path) {
        return new Route(route, path, act, data, least, owners, inCharge, participant, onlyFor, noted, through);
    }

    Route atLeast(Grain grain) {
        return new Route(route, example, act, data, grain, owners, inCharge, participant, onlyFor, noted, through);
    }

    Route only(Role role) {
        return new Route(route, example, act, data, least, owners, inCharge, participant, role, noted, through);
    }

    /** The page has to say who can see these. */
    Route noting(Data... shown) {
        return new Route(
                route, example, act, data, least, owners, inCharge, participant, onlyFor, Set.of(shown), through);
    }

    /** The page shows nobody's data: a form to begin with, or words alone. */
    Route withoutNote() {
        return new Route(route, example, act, data, least, owners, inCharge, participant, onlyFor, Set.of(), through);
    }

    Route through(Scope scope) {
        return new Route(route, example, act, data, least, owners, inCharge, participant, onlyFor, noted, scope);
    }

    /** Of each of the cast. */
    Route ofEach() {
        return with(List.copyOf(Ties.ROLES.keySet()));
    }

    Route of(String... people) {
        return with(List.of(people));
    }

    Route inChargeIs(String name) {
        return new Route(route, example, act, data, least, owners, name, participant, onlyFor, noted, through);
    }

    Route takingPart(String name) {
        return new Route(route, example, act, data, least, owners, inCharge, name, onlyFor, noted, through);
    }

    private Route with(List<String> people) {
        return new Route(route, example, act, data, least, people, inCharge, participant, onlyFor, noted, through);
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    boolean isForScripts() {
        return act == Act.READ_BY_SCRIPTS || act == Act.WRITTEN_BY_SCRIPTS;
    }

    boolean isOfSomebody() {
        return !owners.isEmpty() && !owners.contains(ONESELF);
    }

    /** With one of these a script may. */
    Set<Scope> scopes() {
        if (data == null) {
            return Set.of();
        }
        var scopes = act == Act.READ_BY_SCRIPTS ? data.readBy() : data.writtenBy();
        return through == null ? scopes : scopes.contains(through) ? Set.of(through) : Set.of();
    }

    /** As declared. */
    boolean isThereFor(String viewer, @Nullable String owner, Map<String, String> deputies) {
        if (onlyFor != null && !Ties.roles(viewer).contains(onlyFor)) {
            return false;
        }
        var relations = EnumSet.copyOf(relations(viewer, owner, deputies));
        if (viewer.equals(inCharge)) {
            relations.add(Relation.IN_CHARGE);
        }
        if (viewer.equals(participant)) {
            relations.add(Relation.PARTICIPANT);
        }
        return isOpenTo(relations);
    }

    private static Collection<Relation> relations(String viewer, @Nullable String owner, Map<String, String> deputies) {
        if (owner == null) {
            return Relation.toSomebody(Ties.roles(viewer));
        }
        return Ties.between(viewer, owner.equals(ONESELF) ? viewer : owner, deputies);
    }

    private boolean isOpenTo(Collection<Relation> relations) {
        return switch (act) {
            case OPEN -> true;
            case CLOSED, READ_BY_SCRIPTS, WRITTEN_BY_SCRIPTS -> false;
            case SEE -> data != null && data.seenBy(relations).isAtLeast(least);
            case CHANGE -> data != null && data.isChangedBy(relations);
        };
    }

    /** Whether somebody with these roles may do by hand what the script does. */
    boolean mayByHand(Set<Role> roles) {
        // What is one's own to tell, a script of one's own tells as well.
        var relations = EnumSet.copyOf(Relation.toSomebody(roles));
        relations.add(Relation.SELF);
        return data != null
                && (act == Act.READ_BY_SCRIPTS
                        ? data.seenBy(relations).isAtLeast(Grain.AGGREGATE)
                        : data.isChangedBy(relations));
    }
}
