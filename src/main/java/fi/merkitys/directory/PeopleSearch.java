package fi.merkitys.directory;

import fi.merkitys.people.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for in the directory, as the address of the page says it.
 *
 * @param q part of a name, an employee id or a team
 * @param left those who have left in place of those who work here
 * @param after the person behind whom the page begins
 * @param before the person in front of whom it ends
 */
public record PeopleSearch(
        @Nullable String q,
        @Nullable Long team,
        @Nullable Long site,
        @Nullable String role,
        @Nullable Boolean left,
        @Nullable Long after,
        @Nullable Long before) {
    public PeopleSearch {
        q = q == null || q.isBlank() ? null : q.strip();
        var wanted = role;
        role = Arrays.stream(Role.values())
                .map(Role::key)
                .filter(key -> key.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    PeopleSearch amongThoseHere() {
        return new PeopleSearch(q, team, site, role, false, after, before);
    }

    public boolean whoLeft() {
        return left != null && left;
    }

    /** The words as {@code like} wants them. */
    String pattern() {
        var words = q == null ? "" : q.toLowerCase(Locale.ROOT);
        return "%"
                + words.replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                        .replace("\0", "") + "%";
    }

    /** The same search on the page that begins behind this person. */
    public String following(long person) {
        return address("after", person);
    }

    /** The same search on the page that ends in front of this person. */
    public String preceding(long person) {
        return address("before", person);
    }

    private String address(String mark, long person) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("q", q);
        parameters.put("team", team);
        parameters.put("site", site);
        parameters.put("role", role);
        parameters.put("left", whoLeft() ? "true" : null);
        parameters.put(mark, person);
        var address = UriComponentsBuilder.fromPath("/people");
        for (Map.Entry<String, @Nullable Object> parameter : parameters.entrySet()) {
            if (parameter.getValue() != null) {
                address.queryParam(parameter.getKey(), "{" + parameter.getKey() + "}");
            }
        }
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
