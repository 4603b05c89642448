package fi.merkitys.successes.stories.outside;

import fi.merkitys.shell.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What every public page knows.
 *
 * @param base under which address people come here
 * @param styles the fingerprinted address of the styles
 * @param icon that of the sign in the browser's tab
 */
public record Frame(Wording wording, String organisation, String base, String styles, String icon) {
    public String t(String key, Object... arguments) {
        return wording.t(key, arguments);
    }

    public String date(Instant at) {
        return wording.date(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    public String language() {
        return wording.language().getLanguage();
    }
}
