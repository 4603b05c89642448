package fi.merkitys.voice.routes;

import static fi.merkitys.shell.TypedText.plain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A route as the form sends it, and as it is shown again where something is wrong with it.
 *
 * @param person by name, employee id or e-mail, as is the deputy
 */
public record SentRoute(
        String category,
        String client,
        String queue,
        String person,
        String role,
        String team,
        String site,
        String circle,
        String deputy) {
    static final SentRoute EMPTY = new SentRoute("", "", "", "", "", "", "", "", "");

    public SentRoute {
        category = plain(category);
        client = plain(client);
        queue = plain(queue);
        person = plain(person);
        role = plain(role);
        team = plain(team);
        site = plain(site);
        circle = plain(circle);
        deputy = plain(deputy);
    }

    NewRoute route(@Nullable Long owner, @Nullable Long standsIn) {
        var known = Arrays.stream(Route.Answering.values())
                .anyMatch(one -> one.key().equals(role));
        var inTeam = TypedNumber.id(team);
        return new NewRoute(
                TypedNumber.of(category),
                TypedNumber.id(client),
                TypedNumber.id(queue) == null ? null : TypedNumber.of(queue),
                owner,
                known ? role : null,
                known ? inTeam : null,
                known && inTeam == null ? TypedNumber.id(site) : null,
                TypedNumber.id(circle),
                standsIn);
    }
}
