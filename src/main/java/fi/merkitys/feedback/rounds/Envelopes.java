package fi.merkitys.feedback.rounds;

import fi.merkitys.identity.codes.SafeKey;
import fi.merkitys.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tickets and answers as the database has them: who reads it finds neither whose ticket opens a ballot nor what is in one.
 * The key is not in the database.
 */
@Component
class Envelopes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TICKET = 32;
    /** Answers of whatever length look alike in steps of this. */
    private static final int STEP = 1_024;

    private final SafeKey key;

    Envelopes(SafeKey key) {
        this.key = key;
    }

    static byte[] ticket() {
        var ticket = new byte[TICKET];
        RANDOM.nextBytes(ticket);
        return ticket;
    }

    static byte[] hash(byte[] ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] sealTicket(byte[] ticket, long round, PersonId person) {
        return key.encrypt(ticket, "ticket " + round + " " + person);
    }

    /** None where the key has been lost, as with a backup: then nobody answers any more, and all the rest goes on. */
    Optional<byte[]> openTicket(String sealed, long round, PersonId person) {
        try {
            return Optional.of(key.decrypt(HexFormat.of().parseHex(sealed), "ticket " + round + " " + person));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    byte[] seal(String words, long round) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        var padded = Arrays.copyOf(bytes, (bytes.length / STEP + 1) * STEP);
        return key.encrypt(padded, "ballot " + round);
    }

    /** What somebody writes holds no zero, so that the padding is told from it. */
    String open(byte[] sealed, long round) {
        var padded = key.decrypt(sealed, "ballot " + round);
        var length = padded.length;
        while (length > 0 && padded[length - 1] == 0) {
            length--;
        }
        return new String(padded, 0, length, StandardCharsets.UTF_8);
    }
}
