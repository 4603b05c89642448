package fi.merkitys.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told, as the page shows it.
 *
 * @param own whether the hours are the person's own, not those of their shift
 * @param chat which chat is known, if any
 * @param problem key of what was wrong, beside the field of this name
 */
public record SettingsForm(
        List<Line> lines,
        boolean own,
        String from,
        String until,
        @Nullable Chat chat,
        @Nullable String field,
        @Nullable String problem) {
    /** One topic. */
    public record Line(Topic topic, Rhythm mail, boolean chat) {}

    public @Nullable String problemOf(String name) {
        return name.equals(field) ? problem : null;
    }

    SettingsForm with(String wrong, String words) {
        return new SettingsForm(lines, own, from, until, chat, wrong, words);
    }
}
