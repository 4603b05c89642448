package fi.merkitys.mail;

import java.time.Instant;

/**
 * Where letters did not arrive.
 *
 * @param letters how many
 * @param repeatable how many of them may be tried again; the others held a way in, which has to be given anew
 * @param problem what the mail server said the last time
 */
public record DeadAddress(String address, long letters, long repeatable, Instant last, String problem) {}
