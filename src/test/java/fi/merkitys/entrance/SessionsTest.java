package fi.merkitys.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Accounts;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Aino is signed in with Firefox at work and with Safari on her phone. */
@MerkitysTest
class SessionsTest {
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0";
    private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1";
    private static final String PASSWORD = "a long sentence";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members;
    private Cookie work;
    private Cookie phone;

    @BeforeEach
    void signIn() throws Exception {
        members = cast.assemble();
        accounts.open(members.get("Aino"), PASSWORD);
        accounts.open(members.get("Mantas"), PASSWORD);
        work = signIn("aino@testi.example", FIREFOX);
        phone = signIn("aino@testi.example", SAFARI);
    }

    private Cookie signIn(String email, String browser) throws Exception {
        var answer = web.perform(post("/sign-in")
                        .param("email", email)
                        .param("password", PASSWORD)
                        .header("User-Agent", browser)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(answer.getCookie("merkitys"));
    }

    private Document account(Cookie session) throws Exception {
        var answer = web.perform(get("/account").cookie(session)).andExpect(status().isOk());
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
    }

    private void assertSignedOut(Cookie session) throws Exception {
        web.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void ainoSeesBothAndEndsTheOneOnHerPhone() throws Exception {
        var page = account(work);
        assertThat(page.select(".m-sessions strong").eachText())
                .containsExactly("Firefox on Windows", "Safari on iPhone");
        assertThat(page.select(".m-sessions li").eachText().getFirst()).contains("this one");
        web.perform(post(page.select(".m-sessions form").attr("action"))
                        .cookie(work)
                        .with(csrf()))
                .andExpect(redirectedUrl("/account"));
        assertSignedOut(phone);
        assertThat(account(work).select(".m-sessions strong").eachText()).containsExactly("Firefox on Windows");
    }

    @Test
    void nobodyEndsTheSessionOfAnother() throws Exception {
        var ainos = account(work).select(".m-sessions form").attr("action");
        var mantas = signIn("mantas@testi.example", FIREFOX);
        web.perform(post(ainos).cookie(mantas).with(csrf())).andExpect(redirectedUrl("/account"));
        account(phone);
    }

    @Test
    void signingOutEverywhereEndsThisOneToo() throws Exception {
        web.perform(post("/sessions/ending").cookie(work).with(csrf())).andExpect(redirectedUrl("/sign-in"));
        assertSignedOut(work);
        assertSignedOut(phone);
    }

    /** Her telephone was stolen. */
    @Test
    void petriSignsAinoOutEverywhereAndItStaysOnRecord() throws Exception {
        var petri = members.get("Petri");
        var mantas = signIn("mantas@testi.example", FIREFOX);
        var panel = page("/people/" + members.get("Aino"), Cast.as(petri));
        assertThat(panel.text()).contains("Signed in at 2 places now.");
        for (var other : new String[] {"Sanna", "Eero", "Mantas"}) {
            assertThat(page("/people/" + members.get("Aino"), Cast.as(members.get(other)))
                            .text())
                    .doesNotContain("places now");
        }
        web.perform(post("/people/" + members.get("Aino") + "/sessions/ending")
                        .with(Cast.as(petri))
                        .with(csrf()))
                .andExpect(redirectedUrl("/people/" + members.get("Aino")));
        assertSignedOut(work);
        assertSignedOut(phone);
        account(mantas);
        assertThat(jdbc.sql("select actor_id from audit.entry where deed = 'sessions_ended' and :aino = any(people)")
                        .param("aino", members.get("Aino").value())
                        .query(Long.class)
                        .single())
                .isEqualTo(petri.value());
    }

    private Document page(String path, RequestPostProcessor who) throws Exception {
        var answer = web.perform(get(path).with(who)).andExpect(status().isOk());
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() throws Exception {
        web.perform(post("/password")
                        .param("current", PASSWORD)
                        .param("password", "quite another sentence")
                        .cookie(work)
                        .with(csrf()))
                .andExpect(redirectedUrl("/account"));
        account(work);
        assertSignedOut(phone);
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasItsCookie() throws Exception {
        web.perform(post("/sign-out").cookie(work).with(csrf())).andExpect(redirectedUrl("/sign-in"));
        assertSignedOut(work);
        account(phone);
    }

    @Test
    void whatTheDatabaseKeepsOpensNothing() throws Exception {
        var kept = jdbc.sql("select session_id from sessions.session where principal_name is not null")
                .query(String.class)
                .list();
        assertThat(kept).hasSize(2).doesNotContain(work.getValue(), phone.getValue());
        assertSignedOut(new Cookie("merkitys", kept.getFirst()));
    }

    @Test
    void lookingWritesNothing() throws Exception {
        account(work);
        var before = rows();
        account(work);
        web.perform(get("/people").cookie(work)).andExpect(status().isOk());
        assertThat(rows()).isEqualTo(before);
    }

    /** Where a row lies tells whether it was written anew. */
    private String rows() {
        return jdbc.sql("""
            select string_agg(place, ' ' order by place)
            from (
              select 's' || primary_id || ctid as place from sessions.session
              union all
              select 'a' || session_primary_id || attribute_name || ctid from sessions.session_attributes
            ) rows
            """).query(String.class).single();
    }

    @Test
    void aSessionThatNobodyUsesEnds() throws Exception {
        jdbc.sql("update sessions.session set last_access_time = last_access_time - 13 * 3600 * 1000")
                .update();
        assertSignedOut(work);
    }

    @Test
    void signingInLeadsToThePageThatWasWanted() throws Exception {
        var asked = web.perform(get("/people?q=a").accept("text/html"))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn()
                .getResponse();
        web.perform(post("/sign-in")
                        .param("email", "aino@testi.example")
                        .param("password", PASSWORD)
                        .cookie(asked.getCookies())
                        .with(csrf()))
                .andExpect(redirectedUrl("/people?q=a"));
    }

    @Test
    void noPageElsewhereCanBeWanted() throws Exception {
        for (var elsewhere : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example"}) {
            var cookie = java.util.Base64.getEncoder()
                    .encodeToString(elsewhere.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var to = web.perform(post("/sign-in")
                            .param("email", "aino@testi.example")
                            .param("password", PASSWORD)
                            .cookie(new Cookie("REDIRECT_URI", cookie))
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            assertThat(to).as(elsewhere).startsWith("/").doesNotStartWith("//").doesNotContain("\\");
        }
    }

    @Test
    void whoHasLeftIsRefusedAtTheNextRequestWhereverTheyWereSignedIn() throws Exception {
        jdbc.sql("update people.person set left_on = current_date - 1 where name = 'Aino'")
                .update();
        for (var path : new String[] {"/account", "/people", "/my-data", "/my-goals"}) {
            for (var session : new Cookie[] {work, phone}) {
                web.perform(get(path).cookie(session)).andExpect(status().is4xxClientError());
            }
        }
    }
}
