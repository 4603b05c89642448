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
import fi.merkitys.identity.PasskeyChanged;
import fi.merkitys.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Aino has a passkey in her telephone. How she signs in with it, a browser shows in PasskeyBrowserTest. */
@MerkitysTest
class PasskeysTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    private Cast.Members members;
    private PersonId aino;
    private long passkey;

    @BeforeEach
    void keep() {
        members = cast.assemble();
        aino = members.get("Aino");
        jdbc.sql("insert into identity.passkey_owner (person_id, handle) values (?, 'random')")
                .param(aino.value())
                .update();
        passkey = jdbc.sql("""
            insert into identity.passkey (
              person_id, credential_id, name, public_key, uses, may_be_copied, is_copied, transports, attestation, made_at
            ) values (?, 'c', 'Telephone', 'k', 3, true, true, '{internal}', 'a', now())
            returning id
            """).param(aino.value()).query(Long.class).single();
    }

    private String page(String path, String who) throws Exception {
        return web.perform(get(path).with(Cast.as(members.get(who))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void sheSeesItAndItIsAmongHerData() throws Exception {
        assertThat(page("/account", "Aino")).contains("Telephone").contains("Also on your other devices");
        assertThat(page("/my-data.json", "Aino")).contains("Telephone");
        assertThat(page("/account", "Mantas")).doesNotContain("Telephone");
    }

    @Test
    void nobodyElseRemovesItAndItsRemovalIsOnRecord() throws Exception {
        for (var who : java.util.List.of("Petri", "Aino")) {
            assertThat(page("/account", "Aino")).contains("Telephone");
            accounts.open(members.get(who), "a long sentence");
            var justIn = web.perform(post("/sign-in")
                            .param("email", who.toLowerCase(java.util.Locale.ROOT) + "@testi.example")
                            .param("password", "a long sentence")
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getCookie("merkitys");
            web.perform(post("/account/passkeys/" + passkey + "/removal")
                            .cookie(java.util.Objects.requireNonNull(justIn))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/account"));
        }
        assertThat(page("/account", "Aino")).doesNotContain("Telephone");
        assertThat(page("/my-data.json", "Aino")).contains("passkey_removed");
    }

    @Test
    void sheIsToldOfANewOneByLetter() throws Exception {
        events.publishEvent(new PasskeyChanged(aino, aino, "Telephone", true));
        assertThat(jdbc.sql("select recipient || ' ' || body_text from mail.letter")
                        .query(String.class)
                        .single())
                .contains("aino@testi.example")
                .contains("\"Telephone\"")
                .contains("https://merkitys.testi.example/account");
        assertThat(page("/my-data.json", "Aino")).contains("passkey_added");
    }

    @Test
    void anAnswerThatNobodyAskedForOpensNothing() throws Exception {
        for (var answer : java.util.List.of("", "{}", "{\"id\":\"Yw\",\"rawId\":\"Yw\",\"type\":\"public-key\"}")) {
            web.perform(post("/passkey-sign-ins").content(answer).with(csrf()))
                    .andExpect(status().isUnprocessableContent());
        }
    }
}
