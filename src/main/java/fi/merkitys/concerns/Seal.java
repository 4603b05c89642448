package fi.merkitys.concerns;

import fi.merkitys.identity.codes.KeptKey;
import fi.merkitys.installation.DataDirectory;
import fi.merkitys.people.PersonId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything of a concern that could be read is encrypted, with a key of its own that neither the database nor a backup has.
 * Whoever holds both the database and that of second factors still reads nothing.
 */
@Component
public class Seal {
    private static final String PURPOSE = "concerns";
    /** Texts look alike in steps of this, whatever their length. */
    private static final int STEP = 4_096;

    private static final int STEP_OF_PICTURES = 131_072;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeptKey key;

    Seal(DataDirectory directory, ConcernSettings settings) {
        var file = settings.keyFile() == null
                ? directory.resolve("apart").resolve("concerns.key")
                : settings.keyFile().toAbsolutePath();
        key = new KeptKey(file, settings.key(), "MERKITYS_CONCERNS_KEY");
    }

    /** @param id of the row: nobody can put it in another's place */
    public byte[] text(Object content, String what, UUID id) {
        return key.encrypt(padded(JSON.writeValueAsBytes(content), STEP), what + " " + id);
    }

    public <T> T open(byte[] sealed, Class<T> type, String what, UUID id) {
        return JSON.readValue(unpadded(key.decrypt(sealed, what + " " + id)), type);
    }

    byte[] picture(byte[] jpeg, UUID id) {
        return key.encrypt(padded(jpeg, STEP_OF_PICTURES), "picture " + id);
    }

    byte[] openPicture(byte[] sealed, UUID id) {
        return unpadded(key.decrypt(sealed, "picture " + id));
    }

    /** By which a row is known to be somebody's own, without telling whose. */
    byte[] raiser(PersonId person) {
        return key.hash(PURPOSE, "raiser", person.toString());
    }

    byte[] ofCode(String code) {
        return key.hash(PURPOSE, "code", code);
    }

    /** From the number of a form: the same form, sent again, means the same. */
    byte[] ofForm(String what, UUID form) {
        return key.hash(PURPOSE, what, form.toString());
    }

    private static byte[] padded(byte[] plain, int step) {
        var length = (plain.length + Integer.BYTES) / step * step + step;
        return ByteBuffer.allocate(length).putInt(plain.length).put(plain).array();
    }

    private static byte[] unpadded(byte[] padded) {
        var length = ByteBuffer.wrap(padded).getInt();
        return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    }
}
