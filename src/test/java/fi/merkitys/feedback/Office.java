package fi.merkitys.feedback;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.people.PersonId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the people of the tests do in the browser. */
record Office(MockMvc web, Cast.Members members) {
    PersonId person(String name) {
        return members.get(name);
    }

    long id(String name) {
        return members.get(name).value();
    }

    /** One after the other: name, value, name, value… */
    MockHttpServletResponse send(String who, String path, String... parameters) throws Exception {
        var request = post(path).with(csrf());
        for (var at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return answer(who, request);
    }

    MockHttpServletResponse answer(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(Cast.as(members.get(who)))).andReturn().getResponse();
    }

    Document page(String who, String path) throws Exception {
        return Jsoup.parse(answer(who, get(path)).getContentAsString());
    }

    int status(String who, String path) throws Exception {
        return answer(who, get(path)).getStatus();
    }

    /** @return the path of what was given */
    String give(String from, String to, String kind, String words, String... more) throws Exception {
        var all = new String[6 + more.length];
        System.arraycopy(new String[] {"to", String.valueOf(id(to)), "kind", kind, "behaviour", words}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        var location = send(from, "/feedback", all).getRedirectedUrl();
        return location == null ? "" : location.replace("?given=true", "");
    }
}
