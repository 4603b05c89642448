package fi.merkitys.shell;

import fi.merkitys.identity.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module finds by its words, from any page; contributed as a bean. */
public interface Finds {
    /** The first that fit, as far as the viewer may see them. */
    List<Found> holding(String words, Viewer viewer);

    /** So many of each kind are enough to choose from. */
    int MOST = 5;

    /**
     * One of them.
     *
     * @param kind the key of what it is
     * @param language in which its title is, or none
     * @param act what is done with it in one click, or none
     */
    record Found(
            String title,
            @Nullable String language,
            String kind,
            String path,
            @Nullable Act act) {}

    /**
     * In one click.
     *
     * @param key of its text
     * @param path to which it is posted
     */
    record Act(String key, String path) {}
}
