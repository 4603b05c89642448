package fi.merkitys.entrance.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.browser.RunningMerkitys;
import fi.merkitys.entrance.provider.Errand.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Aino and her colleagues sign in with their organisation's provider, a real one, over HTTP. */
@ResourceLock("provider")
public class ProviderTest {
    private static final String PEOPLE = """
        employee_id;name;email;roles;left_on
        1;Aino Laine;aino@testi.example;agent;
        2;Eero Virtanen;eero@testi.example;supervisor;
        3;Veera Vanha;veera@testi.example;leader;2020-01-31
        """;

    private static OwnProvider provider;
    private static RunningMerkitys byEmail;
    private static RunningMerkitys byEmployeeId;

    @BeforeAll
    static void begin() throws Exception {
        provider = OwnProvider.started();
        byEmail = provider.trustedBy("provider-by-email", "--merkitys.second-factor-for=administrator,hr");
        byEmployeeId = provider.trustedBy(
                "provider-by-id",
                "--merkitys.provider.employee-id-claim=employee_number",
                "--merkitys.provider.roles-claim=groups",
                "--merkitys.provider.roles=cc-leads:supervisor,cc-hr:hr",
                "--merkitys.provider.only=true");
        for (var merkitys : List.of(byEmail, byEmployeeId)) {
            beginAt(merkitys);
        }
    }

    /** Petri begins the organisation and brings the others in. */
    public static void beginAt(RunningMerkitys merkitys) throws Exception {
        var begun = new Errand()
                .submit(
                        merkitys.url("/first-administrator"),
                        merkitys.url("/first-administrator"),
                        Map.of(
                                "organisation",
                                "Testi Oy",
                                "name",
                                "Petri",
                                "email",
                                "petri@testi.example",
                                "password",
                                "a long sentence"));
        assertThat(begun.location()).isEqualTo(merkitys.url("/"));
        var brought = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(merkitys.url("/api/people-imports")))
                                .header("Authorization", "Bearer the-token-of-the-tests")
                                .header("Content-Type", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofString(PEOPLE))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(200);
    }

    /** By the button at our door; the address to which the page leads on. */
    private static String away(Errand errand, RunningMerkitys merkitys) throws Exception {
        var page = errand.submit(merkitys.url("/sign-in"), merkitys.url("/sign-in/with/provider"), Map.of());
        assertThat(page.status()).isEqualTo(200);
        return Objects.requireNonNull(Jsoup.parse(page.body()).selectFirst("main a.btn-primary"))
                .attr("href");
    }

    /** To the provider and, with its word, to our door; not yet in. */
    private static String comingBack(Errand errand, RunningMerkitys merkitys, String who) throws Exception {
        var away = away(errand, merkitys);
        assertThat(away).startsWith(provider.issuer() + "/oauth2/authorize?");
        assertThat(errand.get(away).location()).isEqualTo(provider.issuer() + "/login");
        var known =
                errand.post(provider.issuer() + "/login", Map.of("username", who, "password", OwnProvider.PASSWORD));
        return errand.get(known.location()).location();
    }

    private static Answer signIn(Errand errand, RunningMerkitys merkitys, String who) throws Exception {
        return errand.get(comingBack(errand, merkitys, who));
    }

    private static String refusal(RunningMerkitys merkitys, String which) {
        return merkitys.url("/sign-in/refusals/" + which);
    }

    @Test
    void whoHasAVerifiedEmailComesIn() throws Exception {
        provider.says("aino", Map.of("email", "Aino@testi.example", "email_verified", true));
        var errand = new Errand();
        assertThat(signIn(errand, byEmail, "aino").location()).isEqualTo(byEmail.url("/"));
        assertThat(errand.get(byEmail.url("/account")).body()).contains("with the organisation's sign-in");
        assertThat(errand.get(byEmail.url("/my-data.json")).body())
                .contains("signed_in")
                .contains("PROVIDER");
    }

    @Test
    void whatIsAskedForHasStateNonceAndAChallenge() throws Exception {
        assertThat(away(new Errand(), byEmail))
                .contains("code_challenge=")
                .contains("code_challenge_method=S256")
                .contains("nonce=")
                .contains("state=")
                .contains("scope=openid%20email")
                .doesNotContain("prompt");
        var another = new Errand()
                .submit(
                        byEmail.url("/sign-in/refusals/unknown"),
                        byEmail.url("/sign-in/with/provider"),
                        Map.of("another", "true"));
        assertThat(another.body()).contains("prompt=select_account");
    }

    @Test
    void theSessionIsMadeAnewAndThePageThatWasWantedIsShown() throws Exception {
        provider.says("aino", Map.of("email", "aino@testi.example", "email_verified", "true"));
        var errand = new Errand();
        assertThat(errand.get(byEmail.url("/people?q=Eero")).location()).isEqualTo(byEmail.url("/sign-in"));
        var back = comingBack(errand, byEmail, "aino");
        var atTheDoor = errand.cookie("merkitys");
        assertThat(errand.get(back).location()).isEqualTo(byEmail.url("/people?q=Eero"));
        assertThat(errand.cookie("merkitys")).isNotEmpty().isNotEqualTo(atTheDoor);
    }

    @Test
    void anEmailThatNobodyVerifiedOpensNothing() throws Exception {
        provider.says("mallory", Map.of("email", "eero@testi.example"));
        var errand = new Errand();
        assertThat(signIn(errand, byEmail, "mallory").location()).isEqualTo(refusal(byEmail, "unverified"));
        provider.says("mallory", Map.of("email", "eero@testi.example", "email_verified", false));
        assertThat(signIn(new Errand(), byEmail, "mallory").location()).isEqualTo(refusal(byEmail, "unverified"));
        assertThat(errand.get(byEmail.url("/people")).location()).isEqualTo(byEmail.url("/sign-in"));
    }

    @Test
    void aStrangerAndSomebodyWhoLeftAreToldTheSame() throws Exception {
        provider.says("stranger", Map.of("email", "stranger@testi.example", "email_verified", true));
        provider.says("veera", Map.of("email", "veera@testi.example", "email_verified", true));
        for (var who : List.of("stranger", "veera")) {
            var errand = new Errand();
            var answer = signIn(errand, byEmail, who);
            assertThat(answer.location()).as(who).isEqualTo(refusal(byEmail, "unknown"));
            var page = errand.get(answer.location());
            assertThat(page.body()).contains("Merkitys does not know you yet").doesNotContain("testi.example");
            assertThat(errand.get(byEmail.url("/people")).location()).isEqualTo(byEmail.url("/sign-in"));
        }
    }

    @Test
    void anAnswerWithAnotherStateOpensNothing() throws Exception {
        provider.says("aino", Map.of("email", "aino@testi.example", "email_verified", true));
        var errand = new Errand();
        var back = comingBack(errand, byEmail, "aino");
        var forged = back.replaceAll("state=[^&]+", "state=another");
        assertThat(errand.get(forged).location()).isEqualTo(refusal(byEmail, "failed"));
        assertThat(errand.get(byEmail.url("/people")).location()).isEqualTo(byEmail.url("/sign-in"));
    }

    @Test
    void theAnswerToSomebodyElseOpensNothing() throws Exception {
        provider.says("aino", Map.of("email", "aino@testi.example", "email_verified", true));
        var back = comingBack(new Errand(), byEmail, "aino");
        var another = new Errand();
        away(another, byEmail);
        assertThat(another.get(back).location()).isEqualTo(refusal(byEmail, "failed"));
    }

    @Test
    void aWordWithAnotherNonceOpensNothing() throws Exception {
        provider.says("replayed", Map.of("email", "aino@testi.example", "email_verified", true, "nonce", "another"));
        assertThat(signIn(new Errand(), byEmail, "replayed").location()).isEqualTo(refusal(byEmail, "failed"));
    }

    @Test
    void rolesAreTheDirectorysUnlessConfigured() throws Exception {
        provider.says(
                "aino", Map.of("email", "aino@testi.example", "email_verified", true, "groups", List.of("cc-hr")));
        var errand = new Errand();
        signIn(errand, byEmail, "aino");
        assertThat(errand.get(byEmail.url("/people/new")).status()).isEqualTo(404);
    }

    @Test
    void configuredRolesAreGivenAndTakenAndTheOthersStay() throws Exception {
        provider.says("e2", Map.of("employee_number", "2", "groups", List.of("cc-hr", "something else")));
        var errand = new Errand();
        assertThat(signIn(errand, byEmployeeId, "e2").location()).isEqualTo(byEmployeeId.url("/"));
        assertThat(errand.get(byEmployeeId.url("/people/new")).status()).isEqualTo(200);
        assertThat(errand.get(byEmployeeId.url("/my-data.json")).body()).contains("roles_changed");

        provider.says("e2", Map.of("employee_number", "2", "groups", List.of("cc-leads")));
        var again = new Errand();
        signIn(again, byEmployeeId, "e2");
        assertThat(again.get(byEmployeeId.url("/people/new")).status()).isEqualTo(404);
        assertThat(again.get(byEmployeeId.url("/goals")).status()).isEqualTo(200);
        // Also in the session that was open already.
        assertThat(errand.get(byEmployeeId.url("/people/new")).status()).isEqualTo(404);
    }

    /** Of administrators and HR; Aino, an agent, needs none, and by the provider nobody is asked here. */
    @Test
    void ofPetriMoreThanAPasswordIsRequired() throws Exception {
        var petri = new Errand();
        petri.submit(
                byEmail.url("/sign-in"),
                byEmail.url("/sign-in"),
                Map.of("email", "petri@testi.example", "password", "a long sentence"));
        for (var page : List.of("/", "/people", "/mail", "/my-data.json")) {
            assertThat(petri.get(byEmail.url(page)).location()).isEqualTo(byEmail.url("/account/second-factor"));
        }
        var setUp = petri.get(byEmail.url("/account/second-factor"));
        assertThat(setUp.status()).isEqualTo(200);
        assertThat(setUp.body()).contains("a password alone is not enough");
        assertThat(petri.get(byEmail.url("/account")).status()).isEqualTo(200);
        provider.says("petri", Map.of("email", "petri@testi.example", "email_verified", true));
        var byProvider = new Errand();
        signIn(byProvider, byEmail, "petri");
        assertThat(byProvider.get(byEmail.url("/mail")).status()).isEqualTo(200);
    }

    @Test
    void whereEmployeeIdsCountAnEmailDoesNot() throws Exception {
        provider.says("e9", Map.of("email", "aino@testi.example", "email_verified", true));
        assertThat(signIn(new Errand(), byEmployeeId, "e9").location()).isEqualTo(refusal(byEmployeeId, "unknown"));
    }

    @Test
    void whereTheProviderIsTheOnlyDoorTheAdministratorStillHasTheOther() throws Exception {
        var door = new Errand().get(byEmployeeId.url("/sign-in")).body();
        assertThat(door).contains("Sign in with Testi ID").doesNotContain("name=\"password\"");
        var petri = new Errand();
        var page = byEmployeeId.url("/sign-in?way=password");
        assertThat(petri.submit(
                                page,
                                byEmployeeId.url("/sign-in"),
                                Map.of("email", "petri@testi.example", "password", "a long sentence"))
                        .location())
                .isEqualTo(byEmployeeId.url("/"));
        assertThat(petri.get(byEmployeeId.url("/invitations")).body()).contains("nobody needs an invitation");
        var aino = Jsoup.parse(petri.get(byEmployeeId.url("/people?q=Aino")).body())
                .select("main a[href~=/people/\\d+$]:contains(Aino)")
                .attr("href");
        var account = byEmployeeId.url(aino + "/account");
        petri.submit(account, account, Map.of("password", "quite another sentence"));
        assertThat(new Errand()
                        .submit(
                                page,
                                byEmployeeId.url("/sign-in"),
                                Map.of("email", "aino@testi.example", "password", "quite another sentence"))
                        .location())
                .isEqualTo(refusal(byEmployeeId, "provider-only"));
    }

    @Test
    void whoSignsOutSignsOutAtTheProviderToo() throws Exception {
        provider.says("aino", Map.of("email", "aino@testi.example", "email_verified", true));
        var errand = new Errand();
        signIn(errand, byEmail, "aino");
        var out = errand.submit(byEmail.url("/account"), byEmail.url("/sign-out"), Map.of());
        assertThat(out.status()).isEqualTo(200);
        var exit = Objects.requireNonNull(Jsoup.parse(out.body()).selectFirst("main a.btn"))
                .attr("href");
        assertThat(exit).startsWith(provider.issuer() + "/connect/logout?id_token_hint=");
        assertThat(errand.get(byEmail.url("/people")).location()).isEqualTo(byEmail.url("/sign-in"));
        assertThat(errand.get(exit).location()).isEqualTo(byEmail.url("/sign-in"));
        // The provider asks who it is again.
        assertThat(errand.get(away(errand, byEmail)).location()).isEqualTo(provider.issuer() + "/login");
    }

    /** The provider knows Aino still, and would send her back at once. */
    @Test
    void aLinkFromElsewhereSignsNobodyIn() throws Exception {
        var errand = new Errand();
        assertThat(errand.get(byEmail.url("/sign-in/with/provider")).location()).isEqualTo(byEmail.url("/sign-in"));
        assertThat(errand.post(byEmail.url("/sign-in/with/provider"), Map.of()).status())
                .isEqualTo(403);
        assertThat(errand.post(byEmail.url("/sign-in/leaving"), Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void theApplicationRunsWhileTheProviderIsAway() throws Exception {
        var alone = RunningMerkitys.emptyFor(
                "provider-away",
                "--merkitys.provider.issuer=http://localhost:1",
                "--merkitys.provider.client-id=any",
                "--merkitys.api.token=the-token-of-the-tests");
        beginAt(alone);
        var errand = new Errand();
        var answer = errand.submit(alone.url("/sign-in"), alone.url("/sign-in/with/provider"), Map.of());
        assertThat(answer.location()).isEqualTo(refusal(alone, "away"));
        assertThat(errand.get(answer.location()).body()).contains("does not answer");
        assertThat(errand.submit(
                                alone.url("/sign-in"),
                                alone.url("/sign-in"),
                                Map.of("email", "petri@testi.example", "password", "a long sentence"))
                        .location())
                .isEqualTo(alone.url("/"));
    }
}
