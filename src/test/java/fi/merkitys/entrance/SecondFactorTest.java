package fi.merkitys.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Accounts;
import fi.merkitys.people.PersonId;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Aino has an authenticator on her phone. */
@MerkitysTest
class SecondFactorTest {
    private static final String PASSWORD = "a long sentence";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Cast.Members members;
    private PersonId aino;
    private byte[] secret;
    private List<String> recoveryCodes;

    @BeforeEach
    void switchOn() throws Exception {
        members = cast.assemble();
        aino = members.get("Aino");
        accounts.open(aino, PASSWORD);
        var justIn = Objects.requireNonNull(signIn().andReturn().getResponse().getCookie("merkitys"));
        var page = page(web.perform(get("/account/second-factor").cookie(justIn)));
        secret = bytes(page.select(".m-secret").text());
        web.perform(post("/account/second-factor")
                        .param("code", "000000")
                        .cookie(justIn)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        recoveryCodes = page(web.perform(post("/account/second-factor")
                                .param("code", code(-1))
                                .cookie(justIn)
                                .with(csrf()))
                        .andExpect(status().isOk()))
                .select(".m-codes code")
                .eachText();
    }

    private static Document page(ResultActions answer) throws Exception {
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
    }

    private static byte[] bytes(String base32) {
        var bits = new StringBuilder();
        base32.replace(" ", "")
                .chars()
                .forEach(letter -> bits.append(String.format("%5s", Integer.toBinaryString(LETTERS.indexOf(letter)))
                        .replace(' ', '0')));
        var bytes = new byte[bits.length() / 8];
        for (var at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) Integer.parseInt(bits.substring(8 * at, 8 * at + 8), 2);
        }
        return bytes;
    }

    /** As the telephone shows it, so many half minutes from now. */
    private String code(int steps) throws Exception {
        var generator = new TimeBasedOneTimePasswordGenerator();
        return generator.generateOneTimePasswordString(
                new SecretKeySpec(secret, "HmacSHA1"),
                clock.instant().plus(Duration.ofSeconds(30).multipliedBy(steps)));
    }

    /** The session of somebody whose password was right. */
    private Cookie halfIn() throws Exception {
        var answer =
                signIn().andExpect(redirectedUrl("/second-factor")).andReturn().getResponse();
        return Objects.requireNonNull(answer.getCookie("merkitys"));
    }

    private ResultActions signIn() throws Exception {
        return web.perform(post("/sign-in")
                .param("email", "aino@testi.example")
                .param("password", PASSWORD)
                .with(csrf()));
    }

    private ResultActions give(Cookie session, String code) throws Exception {
        return web.perform(
                post("/second-factor").param("code", code).cookie(session).with(csrf()));
    }

    @Test
    void thePasswordAloneOpensNothing() throws Exception {
        var session = halfIn();
        web.perform(get("/people").cookie(session)).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/sign-in"));
        give(session, "123456").andExpect(status().isUnprocessableContent());
        web.perform(get("/people").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void withTheCodeSheIsInAndTheSameCodeIsNotRightTwice() throws Exception {
        var code = code(0);
        var first =
                give(halfIn(), code).andExpect(redirectedUrl("/")).andReturn().getResponse();
        web.perform(get("/account").cookie(Objects.requireNonNull(first.getCookie("merkitys"))))
                .andExpect(status().isOk());
        give(halfIn(), code).andExpect(status().isUnprocessableContent());
        give(halfIn(), code(1)).andExpect(redirectedUrl("/"));
    }

    @Test
    void aCodeOfLongAgoIsNotRight() throws Exception {
        give(halfIn(), code(-5)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void eachRecoveryCodeIsRightOnce() throws Exception {
        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();
        give(halfIn(), recoveryCodes.getFirst().toUpperCase(java.util.Locale.ROOT))
                .andExpect(redirectedUrl("/"));
        give(halfIn(), recoveryCodes.getFirst()).andExpect(status().isUnprocessableContent());
        give(halfIn(), recoveryCodes.getLast()).andExpect(redirectedUrl("/"));
    }

    @Test
    void whoGuessesMustWait() throws Exception {
        var session = halfIn();
        for (var at = 0; at < 6; at++) {
            give(session, "00000" + at);
        }
        assertThat(page(give(session, code(0))).select(".m-problem").text()).contains("Too many tries");
    }

    @Test
    void aLinkForANewPasswordAsksForTheCodeToo() throws Exception {
        jdbc.sql("insert into identity.link (person_id, purpose, token_hash, expires_at)"
                        + " values (?, 'NEW_PASSWORD', sha256('the-token'::bytea), now() + interval '1 hour')")
                .param(aino.value())
                .update();
        web.perform(post("/links/the-token")
                        .param("password", "joka aamu kahvi")
                        .with(csrf()))
                .andExpect(redirectedUrl("/second-factor"));
    }

    @Test
    void theDatabaseTellsNoSecret() {
        assertThat(jdbc.sql("select position(:secret in secret) from identity.second_factor where person_id = :p")
                        .param("secret", secret)
                        .param("p", aino.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from identity.recovery_code where octet_length(code_hash) = 32")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void switchingItOffNeedsACodeOrTheAdministrator() throws Exception {
        web.perform(post("/account/second-factor/removal")
                        .param("code", "000000")
                        .with(Cast.as(aino))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        halfIn();
        web.perform(post("/people/" + aino + "/second-factor-removal")
                        .with(Cast.as(members.get("Petri")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/people/" + aino));
        web.perform(post("/sign-in")
                        .param("email", "aino@testi.example")
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aRecoveryCodeIsLongEnoughForAPlainHash() {
        assertThat(recoveryCodes).allSatisfy(code -> assertThat(code).matches("([a-z2-9]{4}-){5}[a-z2-9]{4}"));
    }

    @Test
    void aWrongCodeIsOnRecord() throws Exception {
        give(halfIn(), "000000").andExpect(status().isUnprocessableContent());
        assertThat(jdbc.sql("select people from audit.entry where deed = 'not_signed_in'")
                        .query((row, number) -> (Long[]) row.getArray("people").getArray())
                        .single())
                .containsExactly(aino.value());
    }
}
