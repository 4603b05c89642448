package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every role over every route, with the ids of others. A new route without a row here fails. */
@MerkitysTest
class RoutesTest {
    private static final List<Route> ROUTES = List.of(
            // The door
            Route.of("GET /first-administrator", Route.PUBLIC),
            Route.of("POST /first-administrator", Route.PUBLIC),
            Route.of("GET /sign-in", Route.PUBLIC),
            Route.of("POST /sign-in", Route.PUBLIC),
            Route.of("GET /sign-in/refusals/{why}", "/sign-in/refusals/failed", Route.PUBLIC),
            // Without signing out before it only shows the door.
            Route.of("POST /signed-out", Route.PUBLIC),
            Route.of("POST /passkey-challenges", Route.PUBLIC),
            Route.of("POST /passkey-sign-ins", Route.PUBLIC),
            Route.of("POST /account/passkey-offers", Route.EVERYONE),
            Route.of("POST /account/passkeys", Route.EVERYONE),
            // Removes nothing but one's own; nobody learns whether another's was there.
            Route.of("POST /account/passkeys/{id}/removal", "/account/passkeys/1/removal", Route.EVERYONE),
            Route.of("POST /account/recovery-codes", Route.EVERYONE),
            Route.of("GET /account/tokens", Route.EVERYONE),
            Route.of("POST /account/tokens", Route.EVERYONE),
            // Takes away nothing but one's own; nobody learns whether another's was there.
            Route.of("POST /account/tokens/{id}/revocation", "/account/tokens/1/revocation", Route.EVERYONE),
            Route.of("GET /second-factor", Route.PUBLIC),
            Route.of("POST /second-factor", Route.PUBLIC),
            Route.of("GET /account/second-factor", Route.EVERYONE),
            Route.of("POST /account/second-factor", Route.EVERYONE),
            Route.of("POST /account/second-factor/removal", Route.EVERYONE),
            Route.of(
                    "POST /people/{id}/second-factor-removal",
                    "/people/{Liisa}/second-factor-removal",
                    Set.of("Petri")),
            Route.of("GET /password-reset", Route.PUBLIC),
            Route.of("POST /password-reset", Route.PUBLIC),
            // Whoever has no link that holds is told so (410).
            Route.of("GET /links/{token}", "/links/unknown", Route.PUBLIC),
            Route.of("POST /links/{token}", "/links/unknown", Route.PUBLIC),
            Route.of("GET /mail", Set.of("Petri")),
            Route.of("POST /mail/trials", Set.of("Petri")),
            Route.of("GET /invitations", Route.HR_AND_ADMINISTRATOR),
            Route.of("POST /invitations", Route.HR_AND_ADMINISTRATOR),
            Route.of("POST /people/{id}/invitation", "/people/{Mantas}/invitation", Route.HR_AND_ADMINISTRATOR),
            Route.of("GET /languages/{language}", "/languages/fi", Route.PUBLIC),
            // Outside the demo nobody may be somebody else.
            Route.of("POST /demo-sessions", "/demo-sessions?person={Aino}", Set.of()),
            Route.of("GET /people/{id}/account", "/people/{Liisa}/account", Set.of("Petri")),
            Route.of("POST /people/{id}/account", "/people/{Liisa}/account", Set.of("Petri")),
            Route.of("GET /password", Route.EVERYONE),
            Route.of("POST /password", Route.EVERYONE),
            Route.of("GET /account", Route.EVERYONE),
            // Ends nothing but one's own; nobody learns whether another's was there.
            Route.of("POST /sessions/{handle}/ending", "/sessions/another/ending", Route.EVERYONE),
            Route.of("POST /sessions/ending", Route.EVERYONE),
            Route.of("GET /preferences", Route.EVERYONE),
            Route.of("POST /preferences", "/preferences?language=fi&theme=auto", Route.EVERYONE),
            // One's own data, nobody else's
            Route.of("GET /my-data", Route.EVERYONE),
            Route.of("GET /my-data.json", Route.EVERYONE),
            Route.of("GET /my-data.zip", Route.EVERYONE),
            Route.of("GET /my-data/corrections/new", Route.EVERYONE),
            Route.of("POST /my-data/corrections", Route.EVERYONE),
            // Aino's, about her figures: hers and her line supervisor's
            Route.of("GET /corrections/{id}", "/corrections/{correction}", Set.of("Aino", "Eero")),
            Route.of("POST /corrections/{id}/answer", "/corrections/{correction}/answer", Set.of("Eero")),
            // Metrics
            Route.of("GET /metrics", Route.WHO_WORK_OR_LEAD),
            Route.of("GET /metrics/{key}", "/metrics/handle_time?queue=1", Route.WHO_WORK_OR_LEAD),
            Route.of("GET /performance", Route.WHO_WORK_OR_LEAD),
            // The directory
            Route.of("GET /people", Route.EVERYONE),
            Route.of("GET /people/{id}", "/people/{Liisa}", Route.EVERYONE),
            Route.of("GET /teams", Route.EVERYONE),
            Route.of("GET /teams/{id}", "/teams/{red}", Route.EVERYONE),
            Route.of("GET /people/new", Route.HR_AND_ADMINISTRATOR),
            Route.of("POST /people", Route.HR_AND_ADMINISTRATOR),
            Route.of("GET /people.csv", Route.HR_AND_ADMINISTRATOR),
            Route.of("GET /people/{id}/edit", "/people/{Liisa}/edit", Route.HR_AND_ADMINISTRATOR),
            Route.of("POST /people/{id}", "/people/{Liisa}", Route.HR_AND_ADMINISTRATOR),
            Route.of(
                    "POST /people/{id}/departure",
                    "/people/{Liisa}/departure?day=2089-12-31",
                    Route.HR_AND_ADMINISTRATOR),
            Route.of("POST /people/{id}/return", "/people/{Liisa}/return", Route.HR_AND_ADMINISTRATOR),
            Route.of(
                    "POST /people/{id}/relations",
                    "/people/{Liisa}/relations?kind=coach&person=Helmi",
                    Route.HR_AND_ADMINISTRATOR),
            Route.of(
                    "POST /people/{id}/relation-removals",
                    "/people/{Liisa}/relation-removals?kind=coach&related={Helmi}",
                    Route.HR_AND_ADMINISTRATOR),
            // People and absences by file
            Route.of("GET /people-imports", Route.HR_AND_ADMINISTRATOR),
            Route.of("POST /people-imports", Route.HR_AND_ADMINISTRATOR),
            Route.of("GET /people-imports/{id}", "/people-imports/{people import}", Route.HR_AND_ADMINISTRATOR),
            Route.of(
                    "POST /people-imports/{id}/confirmation",
                    "/people-imports/{people import}/confirmation?fingerprint=old",
                    Route.HR_AND_ADMINISTRATOR),
            Route.of(
                    "POST /people-imports/{id}/leavers",
                    "/people-imports/{people import}/leavers",
                    Route.HR_AND_ADMINISTRATOR),
            Route.of(
                    "POST /people-imports/{id}/removal",
                    "/people-imports/{people import}/removal",
                    Route.HR_AND_ADMINISTRATOR),
            Route.of(
                    "GET /people-proposals/{id}",
                    "/people-proposals/{people proposal}",
                    Set.of("Jonas", "Helmi", "Sanna", "Petri")),
            Route.of(
                    "POST /people-proposals/{id}/confirmation",
                    "/people-proposals/{people proposal}/confirmation?fingerprint=old",
                    Route.HR_AND_ADMINISTRATOR),
            Route.of(
                    "POST /people-proposals/{id}/removal",
                    "/people-proposals/{people proposal}/removal",
                    Route.HR_AND_ADMINISTRATOR),
            Route.of("GET /absence-imports", Route.HR_AND_ADMINISTRATOR),
            Route.of("POST /absence-imports", Route.HR_AND_ADMINISTRATOR),
            Route.of("GET /absence-imports/{id}", "/absence-imports/{absence import}", Route.HR_AND_ADMINISTRATOR),
            Route.of(
                    "POST /absence-imports/{id}/confirmation",
                    "/absence-imports/{absence import}/confirmation?fingerprint=old",
                    Route.HR_AND_ADMINISTRATOR),
            Route.of(
                    "POST /absence-imports/{id}/removal",
                    "/absence-imports/{absence import}/removal",
                    Route.HR_AND_ADMINISTRATOR),
            Route.of("POST /api/people-imports", Route.SCRIPTS),
            Route.of("GET /", Route.EVERYONE),
            // Goals: {goal} is of Eero's team
            Route.of("GET /goals", Route.SUPERVISORS_COACHES_LEADERS),
            Route.of("GET /goals/new", Set.of("Jonas", "Helmi", "Eero", "Kalle")),
            Route.of("POST /goals", Set.of("Jonas", "Helmi", "Eero", "Kalle")),
            Route.of("GET /goals/{id}", "/goals/{goal}", Route.SUPERVISORS_COACHES_LEADERS),
            Route.of("GET /goals/{id}/what-if", "/goals/{goal}/what-if?target=300", Route.SUPERVISORS_COACHES_LEADERS),
            Route.of("GET /goals/{id}/versions/new", "/goals/{goal}/versions/new", Set.of("Jonas", "Helmi", "Eero")),
            Route.of("POST /goals/{id}/versions", "/goals/{goal}/versions", Set.of("Jonas", "Helmi", "Eero")),
            Route.of("POST /goals/{id}/retirement", "/goals/{goal}/retirement", Set.of("Jonas", "Helmi", "Eero")),
            Route.of("GET /my-goals", Set.of("Aino", "Mantas", "Liisa")),
            Route.of("GET /api/goals", Route.SCRIPTS),
            Route.of("POST /api/goals", Route.SCRIPTS),
            Route.of("GET /api/goals/{id}", "/api/goals/{goal}", Route.SCRIPTS),
            Route.of("POST /api/goals/{id}/versions", "/api/goals/{goal}/versions", Route.SCRIPTS),
            Route.of("GET /api/goals/{id}/reality-check", "/api/goals/{goal}/reality-check", Route.SCRIPTS),
            // Contacts
            Route.of("GET /contacts", Route.LEADERS_AND_ADMINISTRATOR),
            Route.of("GET /contact-sources/new", Route.LEADERS_AND_ADMINISTRATOR),
            Route.of("POST /contact-sources", Route.LEADERS_AND_ADMINISTRATOR),
            Route.of("GET /contact-sources/{id}", "/contact-sources/{source}", Route.LEADERS_AND_ADMINISTRATOR),
            Route.of(
                    "GET /contact-sources/{id}/mapping",
                    "/contact-sources/{source}/mapping",
                    Route.LEADERS_AND_ADMINISTRATOR),
            Route.of(
                    "POST /contact-sources/{id}/mapping",
                    "/contact-sources/{source}/mapping",
                    Route.LEADERS_AND_ADMINISTRATOR),
            Route.of(
                    "POST /contact-sources/{id}/imports",
                    "/contact-sources/{source}/imports",
                    Route.LEADERS_AND_ADMINISTRATOR),
            Route.of(
                    "GET /contact-sources/{id}/agents",
                    "/contact-sources/{source}/agents",
                    Route.LEADERS_AND_ADMINISTRATOR),
            Route.of(
                    "POST /contact-sources/{id}/agents",
                    "/contact-sources/{source}/agents",
                    Route.LEADERS_AND_ADMINISTRATOR),
            Route.of(
                    "POST /contact-sources/{id}/people-proposals",
                    "/contact-sources/{source}/people-proposals",
                    Route.LEADERS_AND_ADMINISTRATOR),
            Route.of(
                    "GET /contact-sources/{id}/agents/candidates",
                    "/contact-sources/{source}/agents/candidates?person=a",
                    Route.LEADERS_AND_ADMINISTRATOR),
            Route.of("POST /contact-samples", Route.LEADERS_AND_ADMINISTRATOR),
            Route.of("GET /contact-samples/{id}", "/contact-samples/{sample}", Route.LEADERS_AND_ADMINISTRATOR),
            Route.of(
                    "POST /contact-samples/{id}/preview",
                    "/contact-samples/{sample}/preview",
                    Route.LEADERS_AND_ADMINISTRATOR),
            Route.of("GET /contact-imports/{id}", "/contact-imports/{import}", Route.LEADERS_AND_ADMINISTRATOR),
            Route.of(
                    "GET /contact-imports/{id}/quarantine",
                    "/contact-imports/{import}/quarantine",
                    Route.LEADERS_AND_ADMINISTRATOR),
            Route.of(
                    "POST /contact-imports/{id}/attempts",
                    "/contact-imports/{import}/attempts",
                    Route.LEADERS_AND_ADMINISTRATOR),
            Route.of("POST /api/contact-imports", "/api/contact-imports?source=Exchange", Route.SCRIPTS),
            Route.of("GET /api/contact-imports/{id}", "/api/contact-imports/{import}", Route.SCRIPTS),
            Route.of(
                    "GET /api/contact-imports/{id}/quarantine",
                    "/api/contact-imports/{import}/quarantine",
                    Route.SCRIPTS),
            Route.of("GET /api/contact-sources/{name}", "/api/contact-sources/Exchange", Route.SCRIPTS),
            Route.of("PUT /api/contact-sources/{name}", "/api/contact-sources/Exchange", Route.SCRIPTS),
            Route.of("GET /api/agent-days", "/api/agent-days?from=2026-05-01&to=2026-05-31", Route.SCRIPTS));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyRouteHasARowHere() {
        assertThat(mapped())
                .isEqualTo(ROUTES.stream().map(Route::route).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyRoleMeetsWhatItMayAndNothingElse() throws Exception {
        var members = cast.assemble();
        var ids = RouteFixtures.write(members, jdbc);
        for (var route : ROUTES) {
            for (var name : Route.EVERYONE) {
                var status = status(example(route, ids).with(Cast.as(members.get(name))));
                var open =
                        route.allowed().equals(Route.PUBLIC) || route.allowed().contains(name);
                if (open) {
                    assertThat(status)
                            .as("%s for %s", route.route(), name)
                            .isNotIn(401, 403, 404)
                            .isLessThan(500);
                } else {
                    // A session opens no door to scripts; that the test signs in all the same shows as 403.
                    var refused = route.allowed().equals(Route.SCRIPTS) ? Set.of(401, 403) : Set.of(404);
                    assertThat(status).as("%s for %s", route.route(), name).isIn(refused);
                }
            }
        }
    }

    @Test
    void whoIsNotSignedInMeetsTheDoor() throws Exception {
        var ids = RouteFixtures.write(cast.assemble(), jdbc);
        for (var route : ROUTES) {
            if (route.allowed().equals(Route.SCRIPTS)) {
                assertThat(status(example(route, ids))).as(route.route()).isEqualTo(401);
                assertThat(status(example(route, ids).header("Authorization", "Bearer wrong")))
                        .isEqualTo(401);
                assertThat(status(example(route, ids).header("Authorization", "Bearer the-token-of-the-tests")))
                        .as(route.route())
                        .isNotIn(401, 403, 404)
                        .isLessThan(500);
            } else if (!route.allowed().equals(Route.PUBLIC) && !route.allowed().isEmpty()) {
                var answer = web.perform(example(route, ids)).andReturn().getResponse();
                assertThat(answer.getRedirectedUrl()).as(route.route()).isEqualTo("/sign-in");
            }
        }
    }

    private Set<String> mapped() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fi.merkitys"))
                .flatMap(entry -> {
                    var methods = entry.getKey().getMethodsCondition().getMethods();
                    return entry.getKey().getPatternValues().stream()
                            .flatMap(pattern -> methods.isEmpty()
                                    ? Stream.of("ANY " + pattern)
                                    : methods.stream().map(method -> method + " " + pattern));
                })
                .filter(route -> !route.equals("ANY /error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder example(Route route, Map<String, Object> ids) {
        var path = route.example();
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        assertThat(path).as("an example without an id: %s", route.route()).doesNotContain("{");
        return request(HttpMethod.valueOf(route.method()), path).with(csrf());
    }
}
