package fi.merkitys.shell;

import fi.merkitys.identity.Viewer;
import java.util.List;
import java.util.function.Predicate;

/**
 * A module's place in the navigation, contributed as a bean.
 *
 * @param key of its text
 * @param icon in {@code assets/icons.svg}
 * @param order smaller comes first
 * @param visible to whom
 * @param alsoAt how the paths of its other pages begin
 */
public record NavigationEntry(
        String key, String path, String icon, int order, Predicate<Viewer> visible, List<String> alsoAt) {
    public NavigationEntry {
        alsoAt = List.copyOf(alsoAt);
    }

    public NavigationEntry(String key, String path, String icon, int order, Predicate<Viewer> visible) {
        this(key, path, icon, order, visible, List.of());
    }

    boolean isAt(String page) {
        return path.equals("/")
                ? page.equals("/")
                : page.startsWith(path) || alsoAt.stream().anyMatch(page::startsWith);
    }
}
