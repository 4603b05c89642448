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
import fi.merkitys.people.PersonId;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Liisa has no account yet; Aino has one and has forgotten her password. */
@MerkitysTest
class LinksTest {
    private static final Pattern LINK =
            Pattern.compile("https://merkitys\\.testi\\.example(/links/[A-Za-z0-9_-]{43})\n");
    private static final String GOOD = "joka aamu kahvi";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    ResetRequests resets;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        accounts.open(members.get("Aino"), "a long sentence");
    }

    private void invite(String name) throws Exception {
        PersonId guest = members.get(name);
        web.perform(post("/people/" + guest + "/invitation")
                        .header("Host", "evil.example")
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/people/" + guest));
    }

    private void forgets(String email) throws Exception {
        web.perform(post("/password-reset")
                        .header("Host", "evil.example")
                        .param("email", email)
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    private List<String> letters() {
        return jdbc.sql("select recipient || ' ' || body_text from mail.letter order by id")
                .query(String.class)
                .list();
    }

    private String lastLink() {
        var found = LINK.matcher(letters().getLast());
        assertThat(found.find()).as(letters().getLast()).isTrue();
        return found.group(1);
    }

    private ResultActions choose(String link, String password) throws Exception {
        return web.perform(post(link).param("password", password).with(csrf()));
    }

    @Test
    void liisaComesInByHerInvitationOnce() throws Exception {
        invite("Liisa");
        assertThat(letters().getLast())
                .startsWith("liisa@testi.example")
                .contains("Sanna")
                .doesNotContain("evil");
        var link = lastLink();
        web.perform(get(link)).andExpect(status().isOk());
        choose(link, "password1234").andExpect(status().isUnprocessableContent());
        choose(link, GOOD).andExpect(redirectedUrl("/"));
        web.perform(get(link)).andExpect(status().isGone());
        choose(link, "quite another sentence").andExpect(status().isGone());
        assertThat(accounts.hasPassword(members.get("Liisa"), GOOD)).isTrue();
    }

    @Test
    void aNewInvitationTakesThePlaceOfTheOlder() throws Exception {
        invite("Liisa");
        var older = lastLink();
        invite("Liisa");
        web.perform(get(older)).andExpect(status().isGone());
        web.perform(get(lastLink())).andExpect(status().isOk());
    }

    @Test
    void anInvitationHoldsSevenDaysAndANewPasswordAnHour() throws Exception {
        invite("Liisa");
        forgets("aino@testi.example");
        resets.answer();
        assertThat(jdbc.sql("""
            select purpose || ' ' || round(extract(epoch from expires_at - now()) / 3600)
            from identity.link order by purpose
            """).query(String.class).list()).containsExactly("INVITATION 168", "NEW_PASSWORD 1");
        jdbc.sql("update identity.link set expires_at = now() - interval '1 second'")
                .update();
        web.perform(get(lastLink())).andExpect(status().isGone());
        choose(lastLink(), GOOD).andExpect(status().isGone());
    }

    @Test
    void whoHasAnAccountIsNotInvited() throws Exception {
        web.perform(post("/people/" + members.get("Aino") + "/invitation")
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void everybodyWithoutAnAccountIsInvitedOnce() throws Exception {
        for (var again = 0; again < 2; again++) {
            web.perform(post("/invitations").with(Cast.as(members.get("Petri"))).with(csrf()))
                    .andExpect(redirectedUrl("/invitations"));
        }
        assertThat(letters()).hasSize(members.byName().size() - 1).noneMatch(letter -> letter.startsWith("aino"));
    }

    @Test
    void whetherSomebodyIsKnownMakesNoDifferenceToTheAnswer() throws Exception {
        var answers = new java.util.HashSet<String>();
        for (var email : List.of("aino@testi.example", "nobody@testi.example", "liisa@testi.example")) {
            var answer = web.perform(
                            post("/password-reset").param("email", email).with(csrf()))
                    .andExpect(status().isOk());
            answers.add(Jsoup.parse(answer.andReturn().getResponse().getContentAsString())
                    .select("main")
                    .html());
        }
        assertThat(answers).hasSize(1);
        resets.answer();
        assertThat(letters()).singleElement().asString().startsWith("aino@testi.example");
    }

    @Test
    void ainosNewPasswordTakesThePlaceOfTheOldOne() throws Exception {
        forgets(" AINO@testi.example ");
        resets.answer();
        choose(lastLink(), GOOD).andExpect(redirectedUrl("/"));
        assertThat(accounts.hasPassword(members.get("Aino"), GOOD)).isTrue();
        assertThat(accounts.hasPassword(members.get("Aino"), "a long sentence")).isFalse();
    }

    @Test
    void nobodyIsFloodedWithLetters() throws Exception {
        for (var at = 0; at < 20; at++) {
            forgets("aino@testi.example");
            resets.answer();
        }
        assertThat(letters()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theLetterIsInThePersonsLanguageElseInThatOfThePage() throws Exception {
        forgets("aino@testi.example");
        resets.answer();
        assertThat(letters().getLast()).contains("Hello Aino,");
        jdbc.sql("update people.person set language = 'fi' where id = ?")
                .param(members.get("Aino").value())
                .update();
        forgets("aino@testi.example");
        resets.answer();
        assertThat(letters().getLast()).contains("Hei Aino,");
    }

    @Test
    void whatTheDatabaseKeepsIsNoLink() throws Exception {
        invite("Liisa");
        var token = lastLink().substring("/links/".length());
        assertThat(jdbc.sql("select count(*) from identity.link where position(convert_to(:token, 'UTF8') in"
                                + " token_hash) > 0")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select octet_length(token_hash) from identity.link")
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
    }

    @Test
    void anotherLanguageDoesNotLoseTheLink() throws Exception {
        web.perform(get("/languages/fi").param("back", "/links/the-token"))
                .andExpect(redirectedUrl("/links/the-token"));
        for (var elsewhere : List.of("https://evil.example", "//evil.example", "/links/../people", "/people", "")) {
            web.perform(get("/languages/fi").param("back", elsewhere)).andExpect(redirectedUrl("/sign-in"));
        }
    }

    @Test
    void whoeverChoosesANewPasswordElsewhereMakesTheLinkWorthless() throws Exception {
        forgets("aino@testi.example");
        resets.answer();
        var link = lastLink();
        web.perform(post("/password")
                        .param("current", "a long sentence")
                        .param("password", GOOD)
                        .with(Cast.as(members.get("Aino")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account"));
        web.perform(get(link)).andExpect(status().isGone());
    }
}
