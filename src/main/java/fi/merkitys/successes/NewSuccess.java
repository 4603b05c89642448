package fi.merkitys.successes;

import fi.merkitys.people.PersonId;
import fi.merkitys.shell.TypedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told.
 *
 * @param teller who tells it; of a customer's words, who confirms them
 * @param receivers of an own success, the teller alone
 * @param effect what it led to, or empty
 * @param value which of the organisation's values it shows, or none
 * @param emoji or empty
 */
public record NewSuccess(
        Kind kind,
        PersonId teller,
        List<PersonId> receivers,
        String words,
        String effect,
        @Nullable Long value,
        String emoji,
        Audience audience) {
    public NewSuccess {
        receivers = receivers.stream().distinct().toList();
        words = TypedText.plain(words);
        effect = TypedText.plain(effect);
    }
}
