package fi.merkitys.successes.digest;

import fi.merkitys.shell.TypedText;
import fi.merkitys.shell.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went well in a week.
 *
 * @param told the newest first; in a large organisation not all of them
 * @param all how many there were
 */
record Week(List<Told> told, long all) {
    static final Week NONE = new Week(List.of(), 0);
    /** A letter is read in a minute. */
    private static final int OF_THE_TEAM = 6;

    private static final int IN_ALL = 12;
    private static final int BEGINNING = 160;

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** What a letter says to somebody there, after the greeting: their team first, then their site, then the others. */
    List<String> paragraphs(@Nullable Long team, @Nullable Long site, Wording words) {
        var own = told.stream()
                .filter(one -> team != null && one.teams().contains(team))
                .limit(OF_THE_TEAM)
                .toList();
        var others = new ArrayList<Told>();
        told.stream()
                .filter(one -> site != null && one.sites().contains(site))
                .filter(one -> !own.contains(one))
                .forEach(others::add);
        told.stream()
                .filter(one ->
                        !own.contains(one) && (site == null || !one.sites().contains(site)))
                .forEach(others::add);
        var shown = others.stream().limit(IN_ALL - own.size()).toList();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.t("wall.digest.lead", all));
        if (!own.isEmpty()) {
            paragraphs.add(words.t("wall.digest.yours"));
            own.forEach(one -> paragraphs.add(line(one, words)));
        }
        if (!shown.isEmpty()) {
            paragraphs.add(words.t(own.isEmpty() ? "wall.digest.all" : "wall.digest.others"));
            shown.forEach(one -> paragraphs.add(line(one, words)));
        }
        var left = all - own.size() - shown.size();
        if (left > 0) {
            paragraphs.add(words.t("wall.digest.more", left));
        }
        return paragraphs;
    }

    private static String line(Told one, Wording words) {
        var said = TypedText.beginning(one.words(), BEGINNING);
        return switch (one.kind()) {
            case OWN -> words.t("wall.digest.own", one.receivers(), said);
            case KUDOS -> words.t("wall.digest.line", one.receivers(), said, one.teller());
            case CUSTOMER -> words.t("wall.digest.line", one.receivers(), said, words.t("wall.digest.customer"));
        };
    }
}
