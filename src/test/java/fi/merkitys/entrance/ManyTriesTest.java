package fi.merkitys.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Accounts;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody at 203.0.113.66 tries passwords. */
@MerkitysTest
class ManyTriesTest {
    private static final String ATTACKER = "203.0.113.66";
    private static final String PASSWORD = "a long sentence";
    private static final int FREE = 5;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        var members = cast.assemble();
        accounts.open(members.get("Aino"), PASSWORD);
        accounts.open(members.get("Mantas"), PASSWORD);
    }

    private MockHttpServletResponse tries(String email, String password, String address, @Nullable Cookie device)
            throws Exception {
        var request = post("/sign-in")
                .param("email", email)
                .param("password", password)
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                });
        return web.perform(device == null ? request : request.cookie(device))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse attack(String email) throws Exception {
        return tries(email, "wrong", ATTACKER, null);
    }

    private void attackUntilRefused(String email) throws Exception {
        for (var at = 0; at < FREE; at++) {
            assertThat(attack(email).getStatus()).isEqualTo(422);
        }
        assertThat(attack(email).getStatus()).isEqualTo(429);
    }

    private void pass(String time) {
        jdbc.sql(
                        "update identity.throttle set counted_at = counted_at - interval '%1$s', free_at = free_at - interval '%1$s'"
                                .formatted(time))
                .update();
    }

    @Test
    void beyondAFewEachTryWaitsTwiceAsLongAndTheAnswerSaysHowLong() throws Exception {
        attackUntilRefused("aino@testi.example");
        var waits = IntStream.of(2, 4, 8, 16, 32).boxed().toList();
        for (var expected : waits) {
            var refused = attack("aino@testi.example");
            assertThat(Integer.parseInt(Objects.requireNonNull(refused.getHeader("Retry-After"))))
                    .isBetween(expected - 1, expected);
            assertThat(refused.getContentAsString()).contains("Too many tries");
            pass(expected + " seconds");
            assertThat(attack("aino@testi.example").getStatus()).isEqualTo(422);
        }
    }

    @Test
    void anAccountThatDoesNotExistIsAnsweredTheSame() throws Exception {
        attackUntilRefused("aino@testi.example");
        attackUntilRefused("nobody@testi.example");
        assertThat(words(attack("aino@testi.example"))).isEqualTo(words(attack("nobody@testi.example")));
    }

    private static String words(MockHttpServletResponse page) throws Exception {
        return org.jsoup.Jsoup.parse(page.getContentAsString())
                .select("main")
                .text()
                .replaceAll("one second|\\d+ seconds", "a while");
    }

    @Test
    void whileOneWaitsTheRightPasswordIsNotLookedAtEither() throws Exception {
        attackUntilRefused("aino@testi.example");
        assertThat(tries("aino@testi.example", PASSWORD, "203.0.113.7", null).getStatus())
                .isEqualTo(429);
        pass("2 seconds");
        assertThat(tries("aino@testi.example", PASSWORD, "203.0.113.7", null).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void ainoComesInMeanwhileWithTheBrowserSheAlwaysUses() throws Exception {
        var device = tries("aino@testi.example", PASSWORD, "203.0.113.7", null).getCookie("known-device");
        for (var at = 0; at < 100; at++) {
            attack("aino@testi.example");
        }
        assertThat(attack("aino@testi.example").getStatus()).isEqualTo(429);
        assertThat(tries("aino@testi.example", PASSWORD, "203.0.113.7", device).getRedirectedUrl())
                .isEqualTo("/");
        // It is known for her alone.
        attackUntilRefused("mantas@testi.example");
        assertThat(tries("mantas@testi.example", PASSWORD, "203.0.113.7", device)
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void thousandTriesKeepTheOwnerOutForMinutesAtMostAndOthersNotAtAll() throws Exception {
        for (var at = 0; at < 1000; at++) {
            attack("aino@testi.example");
        }
        assertThat(tries("mantas@testi.example", PASSWORD, ATTACKER, null).getRedirectedUrl())
                .isEqualTo("/");
        pass("5 minutes");
        assertThat(tries("aino@testi.example", PASSWORD, "203.0.113.7", null).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void whoTriesManyAccountsFromOneAddressWaitsThere() throws Exception {
        var refused = 0;
        for (var at = 0; at < 45 && refused == 0; at++) {
            refused = attack("person" + at + "@testi.example").getStatus() == 429 ? at : 0;
        }
        assertThat(refused).isBetween(28, 44);
        assertThat(tries("mantas@testi.example", PASSWORD, "203.0.113.7", null).getRedirectedUrl())
                .isEqualTo("/");
    }
}
