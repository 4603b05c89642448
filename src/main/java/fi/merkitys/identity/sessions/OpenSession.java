package fi.merkitys.identity.sessions;

import java.time.Instant;

/**
 * A place where somebody is signed in.
 *
 * @param handle stands for the session, and opens nothing
 * @param here whether it is the one that asks
 */
public record OpenSession(
        String handle, Device device, String address, Way way, Instant since, Instant lastSeen, boolean here) {
    /** Whether the browser runs on the machine that Merkitys runs on. */
    public boolean onThisComputer() {
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
    }
}
