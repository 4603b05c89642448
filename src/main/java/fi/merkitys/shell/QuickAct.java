package fi.merkitys.shell;

import fi.merkitys.identity.Viewer;
import java.util.function.Predicate;

/**
 * Something that is done often and in seconds, one click away from every page; contributed as a bean.
 *
 * @param key of its text
 * @param icon in {@code assets/icons.svg}
 * @param order smaller comes first
 * @param visible to whom
 */
public record QuickAct(String key, String path, String icon, int order, Predicate<Viewer> visible) {}
