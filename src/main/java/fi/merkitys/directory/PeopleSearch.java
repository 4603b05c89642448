package fi.merkitys.directory;

import fi.merkitys.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

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
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    public PeopleSearch {
        q = q == null || q.isBlank() ? null : q.strip();
        var wanted = role;
        role = Arrays.stream(Role.values())
                .map(Role::key)
                .filter(key -> key.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** From the address as it came; what is no number there asks for nothing. */
    static PeopleSearch asked(Map<String, String> parameters) {
        return new PeopleSearch(
                parameters.get("q"),
                id(parameters.get("team")),
                id(parameters.get("site")),
                parameters.get("role"),
                Boolean.valueOf(parameters.get("left")),
                id(parameters.get("after")),
                id(parameters.get("before")));
    }

    private static @Nullable Long id(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? Long.valueOf(text) : null;
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
                address.queryParam(
                        parameter.getKey(), UriUtils.encode(parameter.getValue().toString(), StandardCharsets.UTF_8));
            }
        }
        return address.build(true).toUriString();
    }
}
