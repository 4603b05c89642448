package fi.merkitys.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import fi.merkitys.directory.imports.Problem;
import fi.merkitys.shell.Texts;
import fi.merkitys.shell.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What keeps a change out of the directory, as an error of the protocol; administrators read it in their provider. */
@Component
class Problems {
    private final Wording words;

    Problems(Texts texts, Clock clock) {
        words = new Wording(texts, Locale.ENGLISH, clock);
    }

    ScimException of(List<Problem> problems) {
        var first = problems.getFirst();
        var sentence = words.t(first.key(), first.about().toArray());
        return first.code().equals("alreadyTaken")
                ? new ConflictException(sentence, ScimType.RFC7644.UNIQUENESS)
                : new BadRequestException(sentence, ScimType.RFC7644.INVALID_VALUE);
    }
}
