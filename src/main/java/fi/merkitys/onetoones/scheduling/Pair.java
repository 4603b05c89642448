package fi.merkitys.onetoones.scheduling;

import fi.merkitys.people.PersonId;

/** Who meets whom. */
public record Pair(PersonId host, PersonId employee) {
    public Pair {
        if (host.equals(employee)) {
            throw new IllegalArgumentException("nobody meets themselves");
        }
    }
}
