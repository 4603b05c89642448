package fi.merkitys;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Each page, download and answer to scripts, of each owner, for each of the cast, for scripts, and for nobody; undone again. */
final class EveryRoute {
    private final MockMvc web;
    private final Cast.Members members;
    private final Map<String, Object> ids;
    private final TransactionTemplate undone;

    EveryRoute(MockMvc web, Cast.Members members, Map<String, Object> ids, PlatformTransactionManager transactions) {
        this.web = web;
        this.members = members;
        this.ids = ids;
        this.undone = new TransactionTemplate(transactions);
        this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What somebody was told.
     *
     * @param viewer none for nobody, or for a script
     * @param text all of it, with its headers
     */
    record Told(Route route, String owner, @Nullable String viewer, String text) {
        String what() {
            return "%s of %s for %s".formatted(route.route(), owner, viewer);
        }
    }

    /** What is looked at in each answer. */
    @FunctionalInterface
    interface Look {
        void at(Told told);
    }

    void walk(Look look) {
        for (var route : Routes.ALL) {
            for (var owner : route.owners().isEmpty() ? List.of("") : route.owners()) {
                members.byName().keySet().forEach(viewer -> look.at(told(route, owner, viewer)));
                look.at(told(route, owner, null));
            }
        }
    }

    private Told told(Route route, String owner, @Nullable String viewer) {
        var response = undone.execute(transaction -> {
            var there = perform(example(route, owner, viewer));
            transaction.setRollbackOnly();
            return there;
        });
        return new Told(route, owner, viewer, text(response) + headers(response));
    }

    private MockHttpServletRequestBuilder example(Route route, String owner, @Nullable String viewer) {
        var all = new HashMap<>(ids);
        if (members.byName().containsKey(owner)) {
            all.put("person", members.get(owner));
            var supervisor = Ties.supervisor(owner);
            all.put("supervisor", supervisor == null ? "0" : members.get(supervisor));
            all.put("goal", String.valueOf(ids.get("goal of " + owner)));
        }
        var path = route.example();
        for (var id : all.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        var asked = request(HttpMethod.valueOf(route.method()), path).with(csrf());
        if (route.method().equals("PUT")) {
            asked.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        if (viewer != null) {
            return asked.with(Cast.as(members.get(viewer)));
        }
        return route.isForScripts() ? asked.header("Authorization", "Bearer the-token-of-the-tests") : asked;
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder asked) {
        try {
            return web.perform(asked).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String headers(MockHttpServletResponse response) {
        return response.getHeaderNames().stream()
                .map(name -> name + response.getHeaders(name))
                .toList()
                .toString();
    }
}
