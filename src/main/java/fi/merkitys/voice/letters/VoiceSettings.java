package fi.merkitys.voice.letters;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people raise something by e-mail, from {@code MERKITYS_VOICE_ADDRESS}.
 *
 * @param address whose letters reach the mailbox that is read, with and without something behind a +
 */
@ConfigurationProperties("merkitys.voice")
record VoiceSettings(@Nullable String address) {
    Optional<String> given() {
        return Optional.ofNullable(address)
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> one.indexOf('@') > 0);
    }
}
