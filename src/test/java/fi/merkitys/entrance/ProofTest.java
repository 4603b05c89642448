package fi.merkitys.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.sessions.LastProof;
import fi.merkitys.people.PersonId;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Aino has been signed in since the morning, and her screen is not locked. */
@MerkitysTest
class ProofTest {
    private static final String PASSWORD = "a long sentence";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private PersonId aino;

    @BeforeEach
    void open() {
        aino = cast.assemble().get("Aino");
        accounts.open(aino, PASSWORD);
    }

    private ResultActions posts(String path, Cookie... session) throws Exception {
        var request = post(path).with(Cast.as(aino)).with(csrf());
        return web.perform(session.length == 0 ? request : request.cookie(session));
    }

    private ResultActions proves(String password) throws Exception {
        return web.perform(post("/account/proof")
                .param("for", "codes")
                .param("password", password)
                .with(Cast.as(aino))
                .with(csrf()));
    }

    private Cookie proved() throws Exception {
        var answer = proves(PASSWORD)
                .andExpect(redirectedUrl("/account/second-factor"))
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(answer.getCookie("merkitys"));
    }

    @Test
    void whoeverPassesByAddsNoKeyOfTheirOwn() throws Exception {
        posts("/account/passkey-offers")
                .andExpect(status().isPreconditionRequired())
                .andExpect(content()
                        .json("{\"page\":\"/account/proof\"}", org.springframework.test.json.JsonCompareMode.STRICT));
        web.perform(get("/account/second-factor").with(Cast.as(aino)))
                .andExpect(redirectedUrl("/account/proof?for=codes"));
        posts("/account/second-factor?code=123456").andExpect(redirectedUrl("/account/second-factor"));
        assertThat(jdbc.sql("select count(*) from identity.second_factor")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void norRemovesHers() throws Exception {
        jdbc.sql("insert into identity.passkey_owner (person_id, handle) values (?, 'random')")
                .param(aino.value())
                .update();
        var passkey = jdbc.sql("""
            insert into identity.passkey (
              person_id, credential_id, name, public_key, uses, may_be_copied, is_copied, transports, attestation, made_at
            ) values (?, 'c', 'Telephone', 'k', 3, true, true, '{internal}', 'a', now())
            returning id
            """).param(aino.value()).query(Long.class).single();
        posts("/account/passkeys/" + passkey + "/removal").andExpect(redirectedUrl("/account/proof"));
        assertThat(jdbc.sql("select count(*) from identity.passkey")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void withHerPasswordSheGoesOn() throws Exception {
        proves("not her password").andExpect(status().isUnprocessableContent());
        var session = proved();
        posts("/account/passkey-offers", session)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("challenge")));
        web.perform(get("/account/second-factor").cookie(session).with(Cast.as(aino)))
                .andExpect(status().isOk());
    }

    @Test
    void whoHasJustSignedInIsNotAskedAgain() throws Exception {
        var session = web.perform(post("/sign-in")
                        .param("email", "aino@testi.example")
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("merkitys");
        web.perform(get("/account/second-factor").cookie(Objects.requireNonNull(session)))
                .andExpect(status().isOk());
    }

    @Test
    void whoGuessesMustWait() throws Exception {
        for (var at = 0; at < 6; at++) {
            proves("guess " + at).andExpect(status().isUnprocessableContent());
        }
        proves(PASSWORD)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Too many tries")));
    }

    /** Such as somebody who comes by the organisation's provider. */
    @Test
    void whoHasNothingToShowComesInAnew() throws Exception {
        jdbc.sql("update identity.account set password_hash = null").update();
        web.perform(get("/account/proof").with(Cast.as(aino)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Sign out and in again")));
        proves("").andExpect(status().isUnprocessableContent());
    }

    @Test
    void itHoldsForTenMinutes() {
        var request = new MockHttpServletRequest();
        var now = Instant.parse("2026-11-16T09:00:00Z");
        assertThat(LastProof.isFresh(request, now)).isFalse();
        LastProof.renew(request, now);
        assertThat(LastProof.isFresh(request, now.plus(Duration.ofMinutes(9)))).isTrue();
        assertThat(LastProof.isFresh(request, now.plus(Duration.ofMinutes(11)))).isFalse();
    }
}
