package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.merkitys.concerns.RaiseConcern;
import fi.merkitys.identity.Scope;
import fi.merkitys.identity.tokens.PersonalScopes;
import fi.merkitys.identity.tokens.Tokens;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every role over every route, with the ids of everybody whom it may be about, and holds the answers against the
 * table of who may see and change what. What is refused has changed nothing. A new route without a row in {@link Routes}
 * fails. {@code target/permission-matrix.txt} tells how many cases there were.
 */
@MerkitysTest
class RoutesTest {
    private static final Map<String, Integer> CASES = new TreeMap<>();
    private static final Map<String, String> NO_DEPUTIES = Map.of();

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

    @Autowired
    Tokens tokens;

    @Autowired
    Clock clock;

    private TransactionTemplate undone;
    private Cast.Members members;
    private Map<String, Object> ids;

    @Autowired
    void within(PlatformTransactionManager transactions) {
        undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @BeforeEach
    void write() {
        members = cast.assemble();
        ids = RouteFixtures.write(members, raise, jdbc);
    }

    @AfterAll
    static void tellHowManyCases() throws Exception {
        var lines = new TreeSet<String>();
        CASES.forEach((what, count) -> lines.add("%-60s %6d".formatted(what, count)));
        var all = CASES.values().stream().mapToInt(Integer::intValue).sum();
        Files.writeString(
                Path.of("target", "permission-matrix.txt"),
                "%d routes, %d cases of (route, role, relation)%n%s%n"
                        .formatted(Routes.ALL.size(), all, String.join("\n", lines)));
    }

    @Test
    void everyRouteHasARow() {
        assertThat(mapped())
                .isEqualTo(Routes.ALL.stream().map(Route::route).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everybodyMeetsWhatTheTableSaysAndNothingElse() {
        for (var route : Routes.ALL) {
            var what = route.isForScripts() ? "signed in, a route for scripts" : "signed in";
            members.byName().keySet().forEach(viewer -> walk(route, viewer, NO_DEPUTIES, what));
        }
    }

    /** While Kalle stands in for Eero. */
    @Test
    void aDeputyMeetsWhatTheTableSaysAndNothingElse() {
        jdbc.sql("""
            insert into people.deputy (supervisor_id, deputy_id, from_day, until_day, named_by, named_at)
            values (:eero, :kalle, :today, :today, :eero, now())
            """)
                .param("eero", members.get("Eero").value())
                .param("kalle", members.get("Kalle").value())
                .param("today", LocalDate.now(clock))
                .update();
        Routes.ALL.stream()
                .filter(Route::isOfSomebody)
                .forEach(route -> Stream.of("Eero", "Kalle")
                        .forEach(viewer -> walk(
                                route, viewer, Map.of("Eero", "Kalle"), "signed in, while Kalle stands in for Eero")));
    }

    private void walk(Route route, String viewer, Map<String, String> deputies, String what) {
        var owners = route.owners().isEmpty() ? Collections.singletonList((String) null) : route.owners();
        for (var owner : owners) {
            check(
                    "%s of %s for %s".formatted(route.route(), owner, viewer),
                    example(route, owner).with(Cast.as(members.get(viewer))),
                    route.isThereFor(viewer, owner, deputies),
                    route.isForScripts() ? Set.of(401, 403) : Set.of(404));
            count(what);
        }
    }

    /** "Who can see this?" stands on every page with data of people, and names them. */
    @Test
    void pagesTellWhoSeesWhatTheyShow() {
        var pages = Routes.ALL.stream()
                .filter(route -> route.method().equals("GET") && !route.noted().isEmpty())
                .toList();
        for (var route : pages) {
            var owner = route.owners().isEmpty() ? null : route.owners().getFirst();
            for (var viewer : members.byName().keySet()) {
                var response = perform(example(route, owner).with(Cast.as(members.get(viewer))));
                if (response.getStatus() == 200 && isPage(response)) {
                    assertThat(noted(response))
                            .as("who can see %s for %s", route.route(), viewer)
                            .containsAll(route.noted().stream().map(Data::key).toList());
                    count("a page with its note");
                }
            }
        }
    }

    private static boolean isPage(MockHttpServletResponse response) {
        return String.valueOf(response.getContentType()).startsWith("text/html");
    }

    private static List<String> noted(MockHttpServletResponse response) {
        try {
            return Jsoup.parse(response.getContentAsString()).select("details.m-seen").stream()
                    .flatMap(note -> Stream.of(note.attr("data-of").split(" ", -1)))
                    .toList();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoIsNotSignedInMeetsTheDoor() {
        var all = token(null, EnumSet.allOf(Scope.class));
        for (var route : Routes.ALL) {
            var owner = route.owners().isEmpty() ? null : route.owners().getFirst();
            switch (route.act()) {
                case OPEN -> check(route.route(), example(route, owner), true, Set.of());
                case CLOSED -> check(route.route(), example(route, owner), false, Set.of(404));
                case READ_BY_SCRIPTS, WRITTEN_BY_SCRIPTS -> {
                    check(route.route(), example(route, owner), false, Set.of(401));
                    check(route.route(), bearing("wrong", route, owner), false, Set.of(401));
                    count("not signed in");
                }
                case SEE, CHANGE -> {
                    assertThat(answer(example(route, owner)).redirect())
                            .as(route.route())
                            .isEqualTo("/sign-in");
                    assertThat(answer(bearing(all, route, owner)).redirect())
                            .as("a token opens no page: %s", route.route())
                            .isEqualTo("/sign-in");
                    count("a script on a page");
                }
            }
            count("not signed in");
        }
    }

    @Test
    void theOrganisationsTokensDoWhatTheirScopesSay() {
        for (var scope : Scope.values()) {
            var token = token(null, Set.of(scope));
            scriptRoutes().forEach(route -> {
                check(
                        route.route() + " with " + scope,
                        bearing(token, route, null),
                        route.scopes().contains(scope),
                        Set.of(403));
                count("a script with one scope");
            });
        }
        scriptRoutes().forEach(route -> {
            var open = !Collections.disjoint(Scope.TO_SET_UP, route.scopes());
            check(route.route(), bearing("the-token-of-the-tests", route, null), open, Set.of(403));
            count("the technical account");
        });
    }

    /** And never more than the person may do by hand. */
    @Test
    void aPersonsTokenDoesWhatItsOwnerMay() {
        for (var owner : members.byName().keySet()) {
            var token = token(members.get(owner), EnumSet.allOf(Scope.class));
            var scopes = PersonalScopes.of(Ties.roles(owner));
            scriptRoutes().forEach(route -> {
                var open = !Collections.disjoint(scopes, route.scopes());
                // Who may do nothing by script at all is turned away at the door.
                check(route.route() + " for " + owner, bearing(token, route, null), open, Set.of(401, 403));
                if (open) {
                    assertThat(route.mayByHand(Ties.roles(owner)))
                            .as("%s by hand for %s", route.route(), owner)
                            .isTrue();
                }
                count("a person's token");
            });
        }
    }

    private static Stream<Route> scriptRoutes() {
        return Routes.ALL.stream().filter(Route::isForScripts);
    }

    private String token(@Nullable PersonId owner, Set<Scope> scopes) {
        var token = tokens.make("routes", owner, members.get("Petri"), scopes, Duration.ofDays(1));
        // As if it had just been used: the minute of its last use is the one thing that a refused request writes.
        jdbc.sql("update identity.token set last_used_at = :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token.text();
    }

    private static void count(String what) {
        CASES.merge(what, 1, Integer::sum);
    }

    private void check(String what, MockHttpServletRequestBuilder request, boolean open, Set<Integer> refused) {
        var answer = answer(request);
        if (open) {
            assertThat(answer.status()).as(what).isNotIn(401, 403, 404).isLessThan(500);
        } else {
            assertThat(answer.status()).as(what).isIn(refused);
            assertThat(answer.written())
                    .as("rows written by what was refused: %s", what)
                    .isZero();
        }
    }

    private record Answer(int status, @Nullable String redirect, long written) {}

    /** And undoes what it did. */
    private Answer answer(MockHttpServletRequestBuilder request) {
        return undone.execute(transaction -> {
            var before = written();
            var response = perform(request);
            var answer = new Answer(response.getStatus(), response.getRedirectedUrl(), count(response, before));
            transaction.setRollbackOnly();
            return answer;
        });
    }

    /** Of what was refused; what was let in may have failed at a constraint, and then nothing can be asked. */
    private long count(MockHttpServletResponse response, long before) {
        return response.getStatus() == 404 || response.getStatus() == 403 || response.getStatus() == 401
                ? written() - before
                : 0;
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** How many rows this transaction has written so far, in whichever table. */
    private long written() {
        return jdbc.sql("""
            select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)
            from pg_stat_xact_user_tables
            """).query(Long.class).single();
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

    private MockHttpServletRequestBuilder bearing(String token, Route route, @Nullable String owner) {
        return example(route, owner).header("Authorization", "Bearer " + token);
    }

    private Object supervisorOf(String person) {
        var supervisor = Ties.supervisor(person);
        return supervisor == null ? "0" : members.get(supervisor);
    }

    private MockHttpServletRequestBuilder example(Route route, @Nullable String owner) {
        var named = new HashMap<>(ids);
        if (owner != null && members.byName().containsKey(owner)) {
            named.put("person", members.get(owner));
            named.put("supervisor", supervisorOf(owner));
            named.put("goal", String.valueOf(ids.get("goal of " + owner)));
        }
        var path = route.example();
        for (var id : named.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        assertThat(path).as("an example without an id: %s", route.route()).doesNotContain("{");
        var request = request(HttpMethod.valueOf(route.method()), path).with(csrf());
        // Where a body must be there, nobody gets as far as being refused without one.
        return route.method().equals("PUT")
                ? request.contentType(MediaType.APPLICATION_JSON).content("{}")
                : request;
    }
}
