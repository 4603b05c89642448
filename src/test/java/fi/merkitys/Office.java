package fi.merkitys;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.people.PersonId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What the people of the tests do in the browser. */
public record Office(MockMvc web, Cast.Members members) {
    public PersonId person(String name) {
        return members.get(name);
    }

    public long id(String name) {
        return members.get(name).value();
    }

    /** One after the other: name, value, name, value… */
    public MockHttpServletResponse send(String who, String path, String... parameters) throws Exception {
        var request = post(path).with(csrf());
        for (var at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return answer(who, request);
    }

    public MockHttpServletResponse answer(String who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return web.perform(request.with(Cast.as(members.get(who)))).andReturn().getResponse();
    }

    public Document page(String who, String path) throws Exception {
        return Jsoup.parse(answer(who, get(path)).getContentAsString());
    }

    public int status(String who, String path) throws Exception {
        return answer(who, get(path)).getStatus();
    }
}
