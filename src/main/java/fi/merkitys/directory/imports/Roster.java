package fi.merkitys.directory.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A list of people and what it has the right to say of them.
 *
 * @param told the fields it tells; what it does not tell stays as it is
 * @param kinds the further relations it tells
 * @param sources the contact sources whose ids it tells
 * @param readingProblems what could not be read
 * @param notices what is good to know
 */
public record Roster(
        Origin origin,
        Set<Field> told,
        Set<String> kinds,
        Set<String> sources,
        List<ProposedPerson> people,
        List<Problem> readingProblems,
        List<Problem> notices) {

    /** A roster of another module's making that tells everything of its people. */
    public static Roster complete(Set<String> kinds, Set<String> sources, List<ProposedPerson> people) {
        return new Roster(Origin.DIRECTORY, EnumSet.allOf(Field.class), kinds, sources, people, List.of(), List.of());
    }

    /** @param code of the notice that tells of each who is left out */
    Roster without(List<ProposedPerson> some, String code) {
        var others = new ArrayList<>(people);
        others.removeAll(some);
        var more = new ArrayList<>(notices);
        some.forEach(person -> more.add(Problem.at(person.line(), code, person.label())));
        return new Roster(origin, told, kinds, sources, others, readingProblems, more);
    }

    boolean tells(Field field) {
        return told.contains(field);
    }

    /** Who speaks. */
    public enum Origin {
        /** Those who keep the directory: what they leave blank is blank. */
        DIRECTORY,
        /**
         * A contact system: what it leaves blank it does not know; of a person with an employee id it only completes
         * what is missing; roles it adds.
         */
        CONTACTS
    }
}
