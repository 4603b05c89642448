package fi.merkitys.successes;

import fi.merkitys.people.PersonId;

/** Whose successes one looks at. */
public sealed interface Wall {
    record Everybody() implements Wall {}

    record OfTeam(long id) implements Wall {}

    record OfSite(long id) implements Wall {}

    /** What somebody was thanked for, or told of themselves. */
    record OfPerson(PersonId id) implements Wall {}

    /** What somebody told of others. */
    record ToldBy(PersonId id) implements Wall {}
}
