package fi.merkitys.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody tries what is not for them; whoever watches over the installation finds it in the log. */
// It listens to what the whole process logs.
@Isolated
@MerkitysTest
class RefusalsTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Refusals refusals;

    private final Logger logger = (Logger) LoggerFactory.getLogger(Refusals.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Cast.Members members;

    @BeforeEach
    void listen() {
        members = cast.assemble();
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    /** Each story from an address of its own: they are counted by it. */
    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void dataOfSomebodyElse() throws Exception {
        var mantas = members.get("Mantas");
        var path = "/people/" + members.get("Liisa") + "/erasure";
        web.perform(get(path).with(Cast.as(mantas)).with(from("192.0.2.1"))).andExpect(status().isNotFound());
        assertThat(lines())
                .singleElement()
                .asString()
                .isEqualTo("refused: not there for them: GET " + path + ", by person " + mantas + " from 192.0.2.1");
    }

    @Test
    void aFormWithoutItsToken() throws Exception {
        web.perform(post("/password").with(Cast.as(members.get("Aino"))).with(from("192.0.2.2")))
                .andExpect(status().isForbidden());
        assertThat(lines())
                .singleElement()
                .asString()
                .contains("token of the form", "POST /password", "person " + members.get("Aino"));
    }

    @Test
    void aTokenThatIsNotKnown() throws Exception {
        for (var token : new String[] {"wrong", "mk_wrong"}) {
            web.perform(get("/api/goals")
                            .header("Authorization", "Bearer " + token)
                            .with(from("192.0.2.3")))
                    .andExpect(status().isUnauthorized());
        }
        assertThat(lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("no token that is known", "GET /api/goals", "by nobody", "192.0.2.3")
                        .doesNotContain("wrong"));
    }

    @Test
    void passwordsThatComeTooSoon() throws Exception {
        for (var at = 0; at < 8; at++) {
            web.perform(post("/sign-in")
                    .param("email", "aino@testi.example")
                    .param("password", "guess " + at)
                    .with(from("192.0.2.4"))
                    .with(csrf()));
        }
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("password", "too soon", "192.0.2.4")
                        .doesNotContain("aino", "guess"));
    }

    @Test
    void howeverMuchIsTriedTheLogIsNotFlooded() throws Exception {
        for (var at = 0; at < 200; at++) {
            web.perform(get("/people/99999" + at)
                    .with(Cast.as(members.get("Mantas")))
                    .with(from("192.0.2.5")));
        }
        assertThat(lines()).hasSizeBetween(30, 100);
        refusals.note("one more", "nobody", "192.0.2.6");
        assertThat(lines().getLast()).matches("refused: one more, by nobody from 192.0.2.6, and \\d+ more");
    }

    @Test
    void theLinkOfALetterIsNotWrittenDown() throws Exception {
        web.perform(post("/links/the-token-of-a-letter").with(from("192.0.2.7")))
                .andExpect(status().isForbidden());
        assertThat(lines()).singleElement().asString().contains("/links/…").doesNotContain("the-token");
    }

    @Test
    void theAddressOfACalendarIsNotWrittenDown() throws Exception {
        web.perform(get("/calendars/the-secret-of-a-calendar.ics").with(from("192.0.2.8")))
                .andExpect(status().isNotFound());
        assertThat(lines()).allSatisfy(line -> assertThat(line).doesNotContain("the-secret"));
    }
}
