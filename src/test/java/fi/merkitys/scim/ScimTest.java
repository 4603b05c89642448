package fi.merkitys.scim;

import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.EndpointPaths;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import fi.merkitys.browser.RunningMerkitys;
import fi.merkitys.entrance.provider.ProviderTest;
import fi.merkitys.identity.Scope;
import fi.merkitys.identity.tokens.Tokens;
import fi.merkitys.people.PersonId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An identity provider keeps the directory, with a client that others wrote, over HTTP. HR brought Aino and Eero in. */
class ScimTest {
    private static RunningMerkitys merkitys;
    private static ScimRequestBuilder client;
    private static String token;

    @BeforeAll
    static void begin() throws Exception {
        merkitys = RunningMerkitys.emptyFor("scim", "--merkitys.api.token=the-token-of-the-tests");
        ProviderTest.beginAt(merkitys);
        var petri = new PersonId(merkitys.bean(JdbcClient.class)
                .sql("select id from people.person where email = 'petri@testi.example'")
                .query(Long.class)
                .single());
        token = "Bearer "
                + merkitys.bean(Tokens.class)
                        .make("provider", null, petri, Set.of(Scope.PROVISION_PEOPLE), Duration.ofDays(1))
                        .text();
        client = new ScimRequestBuilder(
                merkitys.url("/scim/v2"),
                ScimClientConfig.builder()
                        .httpHeaders(Map.of("Authorization", token))
                        .build());
    }

    private static User person(String userName, String given, String family) {
        return User.builder()
                .userName(userName)
                .externalId("external-" + userName)
                .name(Name.builder().givenName(given).familyName(family).build())
                .emails(List.of(Email.builder()
                        .value(userName + "@testi.example")
                        .type("work")
                        .primary(true)
                        .build()))
                .active(true)
                .build();
    }

    private static ServerResponse<User> create(User user) {
        return client.create(User.class, EndpointPaths.USERS).setResource(user).sendRequest();
    }

    private static User created(String userName, String given, String family) {
        var answer = create(person(userName, given, family));
        assertThat(answer.getHttpStatus()).as(answer.getResponseBody()).isEqualTo(201);
        return answer.getResource();
    }

    private static String id(User user) {
        return user.getId().orElseThrow();
    }

    private static ServerResponse<User> get(String id) {
        return client.get(User.class, EndpointPaths.USERS, id).sendRequest();
    }

    private static User patched(String id, String operations) {
        var answer = patch(id, operations);
        assertThat(answer.getHttpStatus()).as(answer.getResponseBody()).isEqualTo(200);
        return answer.getResource();
    }

    private static ServerResponse<User> patch(String id, String operations) {
        return client.patch(User.class, EndpointPaths.USERS, id)
                .setPatchResource(operations(operations))
                .sendRequest();
    }

    private static String operations(String operations) {
        return """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
            """.formatted(operations);
    }

    private static List<String> names(String filter) {
        var answer = client.list(User.class, EndpointPaths.USERS)
                .filter(filter)
                .get()
                .sendRequest();
        assertThat(answer.isSuccess()).as(answer.getResponseBody()).isTrue();
        return answer.getResource().getListedResources().stream()
                .map(user -> user.getUserName().orElse(""))
                .toList();
    }

    @Test
    void itSaysWhatItCan() throws Exception {
        var provider = client.loadServiceProviderConfiguration();
        assertThat(provider.getPatchConfig().isSupported()).isTrue();
        assertThat(provider.getFilterConfig().isSupported()).isTrue();
        assertThat(provider.getBulkConfig().isSupported()).isFalse();
        for (var path : List.of("/scim/v2/ResourceTypes", "/scim/v2/Schemas")) {
            assertThat(raw(path, token).body())
                    .contains("urn:ietf:params:scim:schemas:core:2.0:User")
                    .contains("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User");
        }
    }

    @Test
    void withoutATokenNothingIsSaid() throws Exception {
        assertThat(raw("/scim/v2/Users", null).statusCode()).isEqualTo(401);
        assertThat(raw("/scim/v2/Users", "Bearer wrong").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> raw(String path, @Nullable String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(merkitys.url(path)));
        if (token != null) {
            request.header("Authorization", token);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void somebodyNewIsMadeFoundReplacedAndGoes() {
        var liisa = created("liisa", "Liisa", "Koskinen");
        assertThat(liisa.getDisplayName()).contains("Liisa Koskinen");
        assertThat(liisa.getExternalId()).contains("external-liisa");
        assertThat(liisa.getMeta().orElseThrow().getLocation().orElseThrow())
                .isEqualTo(merkitys.url("/scim/v2/Users/" + id(liisa)));
        assertThat(names("userName eq \"LIISA\"")).containsExactly("liisa");

        var married = person("liisa", "Liisa", "Mäkinen");
        married.setPreferredLanguage("fi-FI");
        var replaced = client.update(User.class, EndpointPaths.USERS, id(liisa))
                .setResource(married)
                .sendRequest();
        assertThat(replaced.getHttpStatus()).as(replaced.getResponseBody()).isEqualTo(200);
        assertThat(get(id(liisa)).getResource().getName().orElseThrow().getFormatted())
                .contains("Liisa Mäkinen");

        assertThat(client.delete(User.class, EndpointPaths.USERS, id(liisa))
                        .sendRequest()
                        .getHttpStatus())
                .isEqualTo(204);
        assertThat(get(id(liisa)).getHttpStatus()).isEqualTo(404);
        assertThat(names("userName eq \"liisa\"")).isEmpty();
        // Nothing of her history went: who comes again is the same person.
        assertThat(id(created("liisa", "Liisa", "Mäkinen"))).isEqualTo(id(liisa));
    }

    @Test
    void whoIsSwitchedOffHasLeftAndComesBack() {
        var kalle = id(created("kalle", "Kalle", "Virta"));
        assertThat(patched(kalle, """
            {"op": "replace", "path": "active", "value": false}
            """).isActive()).contains(false);
        assertThat(names("active eq false")).contains("kalle");
        assertThat(names("active eq true")).doesNotContain("kalle").contains("aino@testi.example");
        assertThat(patched(kalle, """
            {"op": "Replace", "value": {"active": true}}
            """).isActive()).contains(true);
    }

    @Test
    void whomHrBroughtInIsFoundByTheEmailAndCanBeKept() {
        var found = client.list(User.class, EndpointPaths.USERS)
                .filter("userName eq \"eero@testi.example\"")
                .get()
                .sendRequest()
                .getResource()
                .getListedResources();
        assertThat(found).hasSize(1);
        var eero = patched(id(found.getFirst()), """
            {"op": "add", "path": "externalId", "value": "e-2"},
            {"op": "replace", "path": "userName", "value": "eero"}
            """);
        assertThat(eero.getUserName()).contains("eero");
        assertThat(eero.getEnterpriseUser().flatMap(EnterpriseUser::getEmployeeNumber))
                .contains("2");
    }

    @Test
    void attributesArePatchedByPathAndWithout() {
        var id = id(created("mantas", "Mantas", "Petraitis"));
        assertThat(patched(id, """
            {"op": "replace", "path": "emails[type eq \\"work\\"].value", "value": "mantas.p@testi.example"}
            """).getEmails().getFirst().getValue()).contains("mantas.p@testi.example");
        assertThat(patched(id, """
            {"op": "replace", "path": "name.familyName", "value": "Kazlauskas"}
            """).getDisplayName()).contains("Mantas Kazlauskas");
        var without = patched(id, """
            {"op": "Replace", "value": {
              "displayName": "Mantas Jonaitis",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Billing",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "77"}}
            """);
        assertThat(without.getDisplayName()).contains("Mantas Jonaitis");
        var enterprise = without.getEnterpriseUser().orElseThrow();
        assertThat(enterprise.getDepartment()).contains("Billing");
        assertThat(enterprise.getEmployeeNumber()).contains("77");
        assertThat(patched(id, """
            {"op": "remove", "path": "emails[type eq \\"work\\"]"}
            """).getEmails()).isEmpty();
        var nowhere = patch(id, """
            {"op": "replace", "path": "nowhere", "value": "x"}
            """);
        assertThat(nowhere.getHttpStatus()).isEqualTo(400);
        assertThat(nowhere.getErrorResponse().getScimType()).contains("invalidPath");
    }

    @Test
    void managersAreKeptWithoutCircles() {
        var boss = id(created("jonas", "Jonas", "Petraitis"));
        var below = person("ruta", "Rūta", "Jonaitė");
        below.setEnterpriseUser(EnterpriseUser.builder()
                .manager(Manager.builder().value(boss).build())
                .build());
        var ruta = create(below).getResource();
        var manager = ruta.getEnterpriseUser().orElseThrow().getManager().orElseThrow();
        assertThat(manager.getValue()).contains(boss);
        assertThat(manager.getDisplayName()).contains("Jonas Petraitis");

        var circle = patch(boss, """
            {"op": "add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
             "value": {"value": "%s"}}
            """.formatted(id(ruta)));
        assertThat(circle.getHttpStatus()).as(circle.getResponseBody()).isEqualTo(400);
        assertThat(circle.getErrorResponse().getScimType()).contains("invalidValue");
        assertThat(get(boss).getResource().getEnterpriseUser()).isEmpty();

        assertThat(patched(id(ruta), """
            {"op": "remove", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager"}
            """).getEnterpriseUser().flatMap(EnterpriseUser::getManager))
                .isEmpty();
    }

    @Test
    void whatSomebodyElseHasIsRefused() {
        created("helmi", "Helmi", "Korhonen");
        var sameName = create(person("Helmi", "Another", "Helmi"));
        assertThat(sameName.getHttpStatus()).isEqualTo(409);
        assertThat(sameName.getErrorResponse().getScimType()).contains("uniqueness");
        var sameEmail = person("helmi2", "Another", "Helmi");
        sameEmail.setEmails(List.of(Email.builder().value("HELMI@testi.example").build()));
        var refused = create(sameEmail);
        assertThat(refused.getHttpStatus()).as(refused.getResponseBody()).isEqualTo(409);
        assertThat(refused.getErrorResponse().getScimType()).contains("uniqueness");
        assertThat(names("userName eq \"helmi2\"")).isEmpty();
        assertThat(get("999999").getHttpStatus()).isEqualTo(404);
        assertThat(get("nobody").getHttpStatus()).isEqualTo(404);
    }

    @Test
    void theLastAdministratorStays() {
        var petri = client.list(User.class, EndpointPaths.USERS)
                .filter("userName eq \"petri@testi.example\"")
                .get()
                .sendRequest()
                .getResource()
                .getListedResources()
                .getFirst();
        assertThat(patch(id(petri), """
            {"op": "replace", "path": "active", "value": false}
            """).getHttpStatus()).isEqualTo(400);
        assertThat(get(id(petri)).getResource().isActive()).contains(true);
    }

    @Test
    void peopleAreFilteredAndPaged() {
        for (var at = 1; at <= 5; at++) {
            created("filter" + at, "Filter", "Number" + at);
        }
        assertThat(names("userName sw \"filter\" and displayName ew \"Number3\""))
                .containsExactly("filter3");
        assertThat(names("userName sw \"filter\" and not (displayName co \"ber3\")"))
                .hasSize(4);
        assertThat(names("(userName eq \"filter1\" or userName eq \"filter2\") and active eq true"))
                .containsExactly("filter1", "filter2");
        assertThat(names("emails[type eq \"work\" and value eq \"filter4@testi.example\"]"))
                .containsExactly("filter4");
        assertThat(names("externalId pr and userName ne \"filter1\" and userName gt \"filter3\" and userName sw \"f\""))
                .containsExactly("filter4", "filter5");

        var page = client.list(User.class, EndpointPaths.USERS)
                .filter("userName sw \"filter\"")
                .startIndex(2)
                .count(2)
                .get()
                .sendRequest()
                .getResource();
        assertThat(page.getTotalResults()).isEqualTo(5);
        assertThat(page.getListedResources()).hasSize(2);
        assertThat(page.getListedResources().getFirst().getUserName()).contains("filter2");
        var all = client.list(User.class, EndpointPaths.USERS)
                .count(1)
                .get()
                .sendRequest()
                .getResource();
        assertThat(all.getItemsPerPage()).isEqualTo(1);
        assertThat(all.getTotalResults()).isGreaterThan(5);

        assertThat(client.list(User.class, EndpointPaths.USERS)
                        .filter("userName eq \"filter1\"")
                        .post()
                        .sendRequest()
                        .getResource()
                        .getTotalResults())
                .isEqualTo(1);

        var wrong = client.list(User.class, EndpointPaths.USERS)
                .filter("userName is \"x\"")
                .get()
                .sendRequest();
        assertThat(wrong.getHttpStatus()).isEqualTo(400);
        assertThat(wrong.getErrorResponse().getScimType()).contains("invalidFilter");
    }

    @Test
    void groupsAreTeams() {
        var one = id(created("team1", "Team", "One"));
        var two = id(created("team2", "Team", "Two"));
        var green = client.create(Group.class, EndpointPaths.GROUPS)
                .setResource(Group.builder()
                        .displayName("Green")
                        .members(List.of(Member.builder().value(one).build()))
                        .build())
                .sendRequest();
        assertThat(green.getHttpStatus()).as(green.getResponseBody()).isEqualTo(201);
        var id = green.getResource().getId().orElseThrow();
        assertThat(get(one).getResource().getEnterpriseUser().flatMap(EnterpriseUser::getDepartment))
                .contains("Green");

        assertThat(members(patchGroup(id, """
            {"op": "add", "path": "members", "value": [{"value": "%s"}]}
            """.formatted(two)))).containsExactlyInAnyOrder(one, two);
        assertThat(members(patchGroup(id, """
            {"op": "remove", "path": "members[value eq \\"%s\\"]"}
            """.formatted(one)))).containsExactly(two);
        assertThat(members(patchGroup(id, """
            {"op": "Add", "path": "members", "value": [{"value": "%s"}]},
            {"op": "Remove", "path": "members", "value": [{"value": "%s"}]}
            """.formatted(one, one)))).containsExactly(two);
        assertThat(patchGroup(id, """
            {"op": "replace", "value": {"displayName": "Bright green"}}
            """).getDisplayName()).contains("Bright green");
        assertThat(get(two).getResource().getEnterpriseUser().flatMap(EnterpriseUser::getDepartment))
                .contains("Bright green");

        assertThat(client.list(Group.class, EndpointPaths.GROUPS)
                        .filter("displayName eq \"Bright green\"")
                        .excludedAttributes("members")
                        .get()
                        .sendRequest()
                        .getResource()
                        .getListedResources())
                .hasSize(1);
        assertThat(client.create(Group.class, EndpointPaths.GROUPS)
                        .setResource(Group.builder().displayName("Bright green").build())
                        .sendRequest()
                        .getHttpStatus())
                .isEqualTo(409);
        assertThat(client.delete(Group.class, EndpointPaths.GROUPS, id)
                        .sendRequest()
                        .getHttpStatus())
                .isEqualTo(204);
        assertThat(client.get(Group.class, EndpointPaths.GROUPS, id)
                        .sendRequest()
                        .getHttpStatus())
                .isEqualTo(404);
        assertThat(get(two).getResource().isActive()).contains(true);
    }

    private static Group patchGroup(String id, String operations) {
        var answer = client.patch(Group.class, EndpointPaths.GROUPS, id)
                .setPatchResource(operations(operations))
                .sendRequest();
        assertThat(answer.getHttpStatus()).as(answer.getResponseBody()).isEqualTo(200);
        return client.get(Group.class, EndpointPaths.GROUPS, id).sendRequest().getResource();
    }

    private static List<String> members(Group group) {
        return group.getMembers().stream()
                .map(member -> member.getValue().orElse(""))
                .collect(Collectors.toList());
    }
}
