package fi.merkitys.shell;

import fi.merkitys.identity.Viewer;
import java.util.function.Predicate;

/**
 * A module's place in the navigation, contributed as a bean.
 *
 * @param key of its text
 * @param icon in {@code assets/icons.svg}
 * @param order smaller comes first
 * @param visible to whom
 */
public record NavigationEntry(String key, String path, String icon, int order, Predicate<Viewer> visible) {}
