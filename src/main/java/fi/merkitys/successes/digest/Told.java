package fi.merkitys.successes.digest;

import fi.merkitys.successes.Kind;
import java.util.Set;

/**
 * A success of the week, as everybody may read it.
 *
 * @param receivers by name
 * @param teams where they worked then
 */
record Told(Kind kind, String teller, String receivers, String words, Set<Long> teams, Set<Long> sites) {}
