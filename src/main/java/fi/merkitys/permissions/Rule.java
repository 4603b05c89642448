package fi.merkitys.permissions;

import fi.merkitys.identity.Scope;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * One row of the table.
 *
 * @param seen how much is shown to whom; nothing to those who are not named
 * @param changed who may change it
 * @param readBy with which scopes scripts may read it
 * @param writtenBy with which scopes scripts may change it
 */
record Rule(Map<Relation, Grain> seen, Set<Relation> changed, Set<Scope> readBy, Set<Scope> writtenBy) {
    static final Rule NOBODY = new Rule(Map.of(), Set.of(), Set.of(), Set.of());

    static Rule everybodySees() {
        return NOBODY.shows(
                Grain.VALUE,
                EnumSet.complementOf(EnumSet.copyOf(Relation.TO_ONE_THING)).toArray(Relation[]::new));
    }

    static Rule sees(Relation... whom) {
        return NOBODY.shows(Grain.VALUE, whom);
    }

    Rule shows(Grain grain, Relation... whom) {
        var more = new EnumMap<Relation, Grain>(Relation.class);
        more.putAll(seen);
        Arrays.stream(whom).forEach(relation -> more.put(relation, grain));
        return new Rule(more, changed, readBy, writtenBy);
    }

    Rule changes(Relation... who) {
        return new Rule(seen, EnumSet.copyOf(Arrays.asList(who)), readBy, writtenBy);
    }

    Rule read(Scope... scopes) {
        return new Rule(seen, changed, EnumSet.copyOf(Arrays.asList(scopes)), writtenBy);
    }

    Rule written(Scope... scopes) {
        return new Rule(seen, changed, readBy, EnumSet.copyOf(Arrays.asList(scopes)));
    }
}
