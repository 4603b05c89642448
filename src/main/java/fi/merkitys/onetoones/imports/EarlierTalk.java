package fi.merkitys.onetoones.imports;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A talk that took place before anybody wrote about it here. */
public record EarlierTalk(PersonId employee, Instant at, String notes, List<Agreed> actions) {
    /** @param done whether its day is over: nobody is reminded of what was long ago */
    public record Agreed(String what, PersonId owner, LocalDate due, boolean done) {}
}
