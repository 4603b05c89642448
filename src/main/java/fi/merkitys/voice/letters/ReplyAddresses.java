package fi.merkitys.voice.letters;

import fi.merkitys.identity.codes.Fingerprints;
import fi.merkitys.notifications.Replies;
import fi.merkitys.people.PersonId;
import fi.merkitys.voice.ItemId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The address that stands in a letter about an item: for this item and this reader alone, and nobody can guess it. Servers may
 * write an address in small letters; so it has no others.
 */
@Component
class ReplyAddresses implements Replies {
    private static final String CONTEXT = "answer to a letter about a voice";
    private static final Pattern PATH = Pattern.compile("/voice/(\\d{1,18})");
    private static final Pattern TOKEN = Pattern.compile("([0-9a-z]{1,13})-([0-9a-z]{1,13})-([0-9a-f]{32})");
    private static final int RADIX = Character.MAX_RADIX;
    private static final int BYTES = 16;
    /** By RFC 5321, before the @. */
    private static final int LONGEST = 64;

    private final VoiceSettings settings;
    private final Fingerprints fingerprints;

    ReplyAddresses(VoiceSettings settings, Fingerprints fingerprints) {
        this.settings = settings;
        this.fingerprints = fingerprints;
    }

    /** What an answer is to, and whose it is. */
    record Meant(ItemId item, PersonId reader) {}

    @Override
    public Optional<String> to(String path, PersonId reader) {
        var item = PATH.matcher(path);
        return item.matches()
                ? settings.given()
                        .map(voice -> of(voice, Long.parseLong(item.group(1)), reader.value()))
                        .filter(address -> address.indexOf('@') <= LONGEST)
                : Optional.empty();
    }

    private String of(String voice, long item, long reader) {
        return beginning(voice) + Long.toString(item, RADIX) + "-" + Long.toString(reader, RADIX) + "-"
                + HexFormat.of().formatHex(fingerprint(item, reader)) + voice.substring(voice.indexOf('@'));
    }

    /** Everything up to the token. */
    private static String beginning(String voice) {
        var name = voice.substring(0, voice.indexOf('@'));
        return name + (name.contains("+") ? "-" : "+");
    }

    /** Nothing where it is no address that was made here. */
    Optional<Meant> meant(String recipient) {
        return settings.given()
                .filter(voice -> recipient.startsWith(beginning(voice))
                        && recipient.endsWith(voice.substring(voice.indexOf('@'))))
                .flatMap(voice -> read(recipient.substring(beginning(voice).length(), recipient.lastIndexOf('@'))));
    }

    private Optional<Meant> read(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var item = Long.parseLong(parts.group(1), RADIX);
            var reader = Long.parseLong(parts.group(2), RADIX);
            var said = parts.group(3).getBytes(StandardCharsets.US_ASCII);
            var made = HexFormat.of().formatHex(fingerprint(item, reader)).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(said, made)
                    ? Optional.of(new Meant(new ItemId(item), new PersonId(reader)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private byte[] fingerprint(long item, long reader) {
        return Arrays.copyOf(fingerprints.of(CONTEXT, item + " " + reader), BYTES);
    }
}
