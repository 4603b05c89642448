package fi.merkitys.successes.stories;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a story is told. Its hero decides on each of them. */
public enum Channel {
    /** To everybody here, under the hero's name. */
    INSIDE,
    /** On a page without signing in, for whoever has its address. */
    PAGE,
    /** In the list and the feed, from which others take it over. */
    FEED,
    /** As a text that is posted elsewhere. */
    SOCIAL,
    /** Found by search engines. */
    SEARCH;

    public static final List<Channel> ALL = List.of(values());

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whatever leads to the page is nothing without it. */
    public boolean leadsToPage() {
        return this == FEED || this == SOCIAL || this == SEARCH;
    }

    public static Optional<Channel> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    static Set<Channel> of(Collection<String> keys) {
        var channels = EnumSet.noneOf(Channel.class);
        keys.forEach(key -> of(key).ifPresent(channels::add));
        return channels;
    }

    static Set<Channel> of(Array keys) throws SQLException {
        return of(List.of((String[]) keys.getArray()));
    }

    /** As somebody chose them: those that lead to the page bring it along. */
    static Set<Channel> meant(Collection<String> keys) {
        var channels = of(keys);
        if (channels.stream().anyMatch(Channel::leadsToPage)) {
            channels.add(PAGE);
        }
        return channels;
    }

    static String[] keys(Set<Channel> channels) {
        return ALL.stream().filter(channels::contains).map(Channel::key).toArray(String[]::new);
    }

    /**
     * Where it is told, as {@code successes.settle_story} reckons it in the database.
     *
     * @param agreed to which of those that are meant the hero agrees, of the words as they are
     * @param approvals of the words as they are
     */
    static Set<Channel> told(Set<Channel> meant, Set<Channel> agreed, int approvals, boolean withdrawn) {
        var told = EnumSet.noneOf(Channel.class);
        if (withdrawn || approvals < Story.APPROVALS) {
            return told;
        }
        told.addAll(agreed);
        told.retainAll(meant);
        if (!told.contains(PAGE)) {
            told.removeIf(Channel::leadsToPage);
        }
        return told;
    }
}
