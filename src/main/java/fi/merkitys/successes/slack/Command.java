package fi.merkitys.successes.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What somebody typed in Slack.
 *
 * @param user who did, with the workspace
 * @param team the workspace
 */
record Command(String user, String team, String text) {
    /** @param form as Slack sends it */
    static Command of(String form) {
        var fields = fields(form);
        var team = fields.getOrDefault("team_id", "");
        return new Command(
                user(team, fields.getOrDefault("user_id", "")),
                team,
                fields.getOrDefault("text", "").strip());
    }

    static String user(String team, String id) {
        return team + ":" + id;
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        Arrays.stream(form.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> fields.put(decoded(pair[0]), decoded(pair[1])));
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
