package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.merkitys.concerns.RaiseConcern;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a stranger with a scanner would try on every route, tried here first. The routes are those of {@link Routes}. */
@MerkitysTest
class WebDefencesTest {
    /** One of each role. */
    private static final List<String> VISITORS = List.of("Jonas", "Eero", "Rūta", "Aino", "Sanna", "Petri");

    /** Breaks out of an attribute and out of a text, wherever it is written as it came. */
    private static final String PROBE = "'\"><probe-tag>";

    private static final String EVIL = "evil.example";
    private static final List<String> ELSEWHERE = List.of(
            "//evil.example/", "https:evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example");

    /** Parameters by which other applications have been led astray. */
    private static final List<String> USUAL_WAYS_AWAY = List.of(
            "next",
            "url",
            "to",
            "target",
            "return",
            "returnTo",
            "returnUrl",
            "redirect",
            "redirectTo",
            "redirect_uri",
            "continue",
            "destination",
            "RelayState");

    private static final List<String> INSIDES = List.of(
            "Exception",
            "at fi.merkitys.",
            "org.springframework",
            "java.lang.",
            "SQLSTATE",
            "org.postgresql",
            "duckdb");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RaiseConcern raise;

    private Cast.Members members;
    private Map<String, Object> ids;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        ids = RouteFixtures.write(members, raise, jdbc);
    }

    /** A route of people, with a path that leads there. */
    private record Door(HttpMethod method, String path, List<String> parameters) {}

    private List<Door> doors(HttpMethod method) {
        var parameters = parameters();
        return Routes.ALL.stream()
                .filter(route -> route.method().equals(method.name()) && !route.isForScripts() && !isForAnybody(route))
                .map(route -> new Door(method, path(route), parameters.getOrDefault(route.route(), List.of())))
                .toList();
    }

    /** Pages for anybody have a door of their own, and a test: {@code PublicPagesTest}, {@code AnonymousConcernTest}. */
    private static boolean isForAnybody(Route route) {
        return route.example().startsWith("/heroes") || route.example().startsWith("/anonymous-concerns");
    }

    private String path(Route route) {
        var named = new HashMap<>(ids);
        if (route.isOfSomebody()) {
            var owner =
                    route.owners().contains("Aino") ? "Aino" : route.owners().getFirst();
            named.put("person", members.get(owner));
            var supervisor = Ties.supervisor(owner);
            named.put("supervisor", supervisor == null ? "0" : members.get(supervisor));
            named.put("goal", String.valueOf(ids.get("goal of " + owner)));
        }
        var path = route.example();
        for (var id : named.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        assertThat(path).as("an example without an id: %s", route.route()).doesNotContain("{");
        return path;
    }

    /** Of each route all that its handler reads from a request, by name. */
    private Map<String, List<String>> parameters() {
        var found = new TreeMap<String, List<String>>();
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternValues()
                                .forEach(pattern -> found.put(method + " " + pattern, parameters(handler)))));
        return found;
    }

    private static List<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(WebDefencesTest::parameters)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private static Stream<String> parameters(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            return Stream.of(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
        }
        var type = parameter.getParameterType();
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    private RequestPostProcessor as(String name) {
        return Cast.as(members.get(name));
    }

    /** One for whom the door opens, or anybody where it opens for nobody. */
    private String visitorOf(Door door) throws Exception {
        for (var name : VISITORS) {
            if (answer(request(door.method(), door.path()).with(as(name)).with(csrf()))
                            .getStatus()
                    != 404) {
                return name;
            }
        }
        return VISITORS.getFirst();
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws UnsupportedEncodingException {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void everyPageIsDefendedWhoeverAsks() throws Exception {
        for (var door : doors(HttpMethod.GET)) {
            for (var name : VISITORS) {
                assertDefended(
                        door.path() + " for " + name, answer(get(door.path()).with(as(name))));
            }
            assertDefended(door.path() + " for nobody", answer(get(door.path())));
        }
        for (var path : List.of("/api/try", "/no-such-page", "/people/no-number", "/metrics/no-such", "/error")) {
            assertDefended(path, answer(get(path).with(as("Petri"))));
        }
    }

    @Test
    void whatIsNotEvenANumberIsNotThereInWords() throws Exception {
        var answer = answer(get("/people/no-number").with(as("Petri")));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString()).contains("<h1>").doesNotContain("no-number");
    }

    private static void assertDefended(String what, MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(what).isLessThan(500);
        assertThat(answer.getHeader("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.getHeader("X-Frame-Options")).as(what).isEqualTo("DENY");
        assertThat(answer.getHeader("Cache-Control")).as(what).contains("no-store");
        assertThat(answer.getHeaders("Content-Security-Policy"))
                .as(what)
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain(what.startsWith("/api/try") ? "unsafe-eval" : "unsafe-", "*", "http:"));
        assertThat(answer.getHeaderNames())
                .as(what)
                .doesNotContain("Server", "X-Powered-By", "X-Application-Context", "Access-Control-Allow-Origin");
        for (var cookie : answer.getCookies()) {
            assertThat(cookie.isHttpOnly()).as("%s: %s", what, cookie.getName()).isTrue();
            assertThat(cookie.getAttribute("SameSite"))
                    .as("%s: %s", what, cookie.getName())
                    .isEqualTo("Lax");
        }
        var type = String.valueOf(answer.getContentType());
        if (answer.getContentAsByteArray().length == 0) {
            return;
        }
        if (type.startsWith("text/html")) {
            assertThat(type).as(what).isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(INSIDES.stream().filter(text(answer)::contains)).as(what).isEmpty();
            assertClean(what, Jsoup.parse(text(answer)));
        } else if (answer.getStatus() >= 400) {
            assertThat(type).as(what).isEqualTo("application/problem+json");
            assertThat(INSIDES.stream().filter(text(answer)::contains)).as(what).isEmpty();
        } else if (type.equals("image/jpeg")) {
            // Drawn anew when it came in; shown in the page, and kept by nobody's browser.
            assertThat(answer.getHeader("Cache-Control")).as(what).contains("no-store");
        } else if (!type.startsWith("text/plain")) {
            assertThat(answer.getHeader("Content-Disposition")).as(what).startsWith("attachment; filename");
            assertThat(type)
                    .as(what)
                    .matches("application/(json(;charset=UTF-8)?|zip|pdf)|image/jpeg|text/(csv|markdown);charset=.+");
        }
    }

    /** Nothing that the policy would have to allow, nothing from elsewhere, no form that could be forged. */
    private static void assertClean(String what, Document page) {
        assertThat(page.select("script:not([src]):not([type=application/json]), style, [style], base, iframe, object"))
                .as(what)
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT))
                        .filter(attribute -> attribute.startsWith("on") || attribute.startsWith("hx-on")))
                .as(what)
                .isEmpty();
        assertThat(page.select("[href^=javascript:], [action^=javascript:], [src^=data:text]"))
                .as(what)
                .isEmpty();
        assertThat(page.select("script[src], link[href], img[src], form[action], [hx-get], [hx-post]").stream()
                        .flatMap(element -> Stream.of("src", "action", "hx-get", "hx-post")
                                .map(element::attr)
                                .filter(address -> !address.isEmpty()))
                        .filter(address -> !address.startsWith("/") || address.startsWith("//")))
                .as(what)
                .isEmpty();
        for (var form : page.select("form[method=post], form[hx-post]")) {
            assertThat(form.select("input[type=hidden][name=_csrf]").attr("value"))
                    .as("%s: the form to %s", what, form.attr("action"))
                    .isNotEmpty();
        }
    }

    @Test
    void nothingChangesWithoutTheTokenOfAForm() throws Exception {
        var visitors = Stream.concat(VISITORS.stream().map(this::as), Stream.of((RequestPostProcessor) asked -> asked))
                .toList();
        for (var door : doors(HttpMethod.POST)) {
            for (var visitor : visitors) {
                var answer = answer(request(door.method(), door.path()).with(visitor));
                // A mail program's one click and a command of Slack have no form: they prove themselves, and these do
                // not.
                var proves = door.path().startsWith("/digest/") || door.path().startsWith("/api/slack/");
                assertThat(answer.getStatus()).as(door.path()).isEqualTo(proves ? 404 : 403);
                assertDefended(door.path(), answer);
            }
        }
    }

    /** What is sent comes back in the page, at once or once it is kept; never as a part of the page itself. */
    @Test
    void whatIsSentStaysText() throws Exception {
        for (var method : List.of(HttpMethod.GET, HttpMethod.POST)) {
            for (var door : doors(method)) {
                var visitor = visitorOf(door);
                for (var parameter : door.parameters()) {
                    var what = "%s %s with %s".formatted(method, door.path(), parameter);
                    var answer = answer(sent(door, List.of(parameter), PROBE, visitor));
                    assertThat(answer.getStatus()).as(what).isLessThan(500);
                    assertNoProbe(what, answer);
                }
            }
        }
        for (var door : doors(HttpMethod.GET)) {
            for (var name : VISITORS) {
                assertNoProbe(door.path(), answer(get(door.path()).with(as(name))));
            }
        }
    }

    private static void assertNoProbe(String what, MockHttpServletResponse answer) throws UnsupportedEncodingException {
        if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
            assertThat(Jsoup.parse(text(answer)).select("probe-tag")).as(what).isEmpty();
        }
    }

    @Test
    void nobodyIsLedAway() throws Exception {
        for (var method : List.of(HttpMethod.GET, HttpMethod.POST)) {
            for (var door : doors(method)) {
                var visitor = visitorOf(door);
                for (var evil : ELSEWHERE) {
                    assertStays(answer(sent(door, USUAL_WAYS_AWAY, evil, visitor)));
                }
                for (var parameter : door.parameters()) {
                    assertStays(answer(sent(door, List.of(parameter), ELSEWHERE.getFirst(), visitor)));
                }
            }
        }
    }

    private MockHttpServletRequestBuilder sent(Door door, List<String> parameters, String value, String visitor) {
        var sent = request(door.method(), door.path())
                .header("Referer", value)
                .with(as(visitor))
                .with(csrf());
        parameters.forEach(parameter -> sent.param(parameter, value));
        return sent;
    }

    private static void assertStays(MockHttpServletResponse answer) {
        Stream.of("Location", "HX-Redirect", "HX-Location", "Refresh")
                .flatMap(header -> answer.getHeaders(header).stream())
                .forEach(to ->
                        assertThat(to).startsWith("/").doesNotStartWith("//").doesNotContain("\\"));
    }

    @Test
    void theHostThatARequestNamesIsInNoAnswer() throws Exception {
        for (var door : doors(HttpMethod.GET)) {
            for (var name : VISITORS) {
                assertUnmoved(answer(fromEvil(door.path()).with(as(name))), door.path());
            }
            assertUnmoved(answer(fromEvil(door.path())), door.path());
        }
        assertUnmoved(answer(fromEvil("/api/openapi.json").with(as("Petri"))), "/api/openapi.json");
    }

    private static MockHttpServletRequestBuilder fromEvil(String path) {
        return get(path)
                .header("Host", EVIL)
                .header("X-Forwarded-Host", EVIL)
                .header("Forwarded", "host=" + EVIL)
                .with(asked -> {
                    asked.setServerName(EVIL);
                    return asked;
                });
    }

    private static void assertUnmoved(MockHttpServletResponse answer, String what) throws UnsupportedEncodingException {
        assertThat(text(answer)).as(what).doesNotContain(EVIL);
        for (var header : answer.getHeaderNames()) {
            assertThat(answer.getHeaders(header)).as(what).noneMatch(value -> value.contains(EVIL));
        }
    }

    @Test
    void answersToScriptsAreNoPages() throws Exception {
        for (var path : List.of("/api/goals", "/api/goals/0", "/api/agent-days?from=x&to=y")) {
            for (var token : List.of("the-token-of-the-tests", "wrong")) {
                var answer = answer(get(path).header("Authorization", "Bearer " + token));
                assertThat(answer.getStatus()).as(path).isLessThan(500);
                assertThat(answer.getHeader("Content-Security-Policy"))
                        .as(path)
                        .isEqualTo("default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
                assertThat(answer.getHeader("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
                assertThat(answer.getHeader("Referrer-Policy")).as(path).isEqualTo("no-referrer");
                assertThat(answer.getHeader("Cache-Control")).as(path).contains("no-store");
                assertThat(answer.getCookies()).as(path).isEmpty();
            }
        }
    }

    /** Behind TLS. */
    @Test
    void overTlsBrowsersAreToldToStayThereAndCookiesTravelNoOtherWay() throws Exception {
        for (var path : List.of("/sign-in", "/people", "/languages/fi", "/api/goals", "/assets/merkitys.css")) {
            var answer = answer(get(path).accept("text/html").secure(true));
            assertThat(answer.getHeader("Strict-Transport-Security"))
                    .as(path)
                    .isEqualTo("max-age=31536000 ; includeSubDomains");
            for (var cookie : answer.getCookies()) {
                assertThat(cookie.getSecure())
                        .as("%s: %s", path, cookie.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void signingOutClearsWhatTheBrowserKept() throws Exception {
        var out = answer(post("/sign-out").secure(true).with(csrf()).with(as("Aino")));
        assertThat(out.getHeader("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
    }

    @Test
    void nobodyAtTheDoorSendsAFile() throws Exception {
        var file = new MockMultipartFile("file", "bomb.csv", "text/csv", new byte[100]);
        for (var path : List.of("/sign-in", "/contact-samples", "/people-imports", "/no-such-page")) {
            assertThat(answer(multipart(path).file(file).with(csrf())).getStatus())
                    .as(path)
                    .isEqualTo(403);
        }
        var petri = multipart("/people-imports").file(file).with(csrf()).with(as("Petri"));
        assertThat(answer(petri).getStatus()).isLessThan(400);
        assertThat(answer(petri.header("Transfer-Encoding", "chunked")).getStatus())
                .isEqualTo(411);
    }

    @Test
    void aRequestIsNeverEchoed() throws Exception {
        for (var method : List.of(HttpMethod.TRACE, HttpMethod.valueOf("TRACK"))) {
            assertThat(answer(request(method, "/sign-in")).getStatus()).isBetween(400, 405);
        }
    }
}
