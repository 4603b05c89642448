package fi.merkitys.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.codes.SafeKey;
import fi.merkitys.installation.Installation;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Stationery;
import fi.merkitys.outward.TlsServer;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Aino has given the secret address of her chat, on a server with TLS that is really there; the job carries to it. */
@MerkitysTest
class ChatCourierTest {
    @Autowired
    Cast cast;

    @Autowired
    People directory;

    @Autowired
    MockMvc web;

    @Autowired
    Notices notices;

    @Autowired
    Preferences preferences;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SafeKey safe;

    @Autowired
    FindPeople people;

    @Autowired
    Stationery stationery;

    @Autowired
    Installation installation;

    @Autowired
    Clock clock;

    private TlsServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TlsServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    /** As the job does it, on a node whose clock is so far on. */
    private void round(Duration later) throws Exception {
        var courier = new ChatCourier(
                jdbc, whole, server.outward(), safe, people, stationery, installation, Clock.offset(clock, later));
        new Rounds().noticesToChats(courier).work().accept(() -> false);
    }

    /** Told, and settled that it goes to the chat. */
    private void tell(PersonId to, PersonId who, int times) {
        notices.tell(IntStream.range(0, times)
                .mapToObj(at -> new Notice(
                        to,
                        Topic.ONE_TO_ONES,
                        "calendars.notice.accepted",
                        List.of(who, Instant.parse("2026-12-03T08:00:00Z")),
                        "/one-to-ones/" + at))
                .toList());
        whole.run(() -> {
            jdbc.sql("""
                insert into notifications.dispatch (notice_id, person_id, channel, digest, due_at)
                select id, person_id, 'chat', false, :now
                from notifications.notice
                where not sorted
                """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            jdbc.sql("update notifications.notice set sorted = true").update();
        });
    }

    private Cast.Members aino(Chat chat, String path) {
        var members = cast.assemble();
        whole.run(() -> preferences.chatAt(members.get("Aino"), chat, server.at(path)));
        tell(members.get("Aino"), members.get("Eero"), 1);
        return members;
    }

    private List<String> waiting() {
        return whole.read(() -> jdbc.sql("""
            select tries || ' ' || problem || case when failed_at is null then '' else ' for good' end
            from notifications.dispatch
            """).query(String.class).list());
    }

    @Test
    void theChatIsToldThatThereIsSomethingWithALinkToIt() throws Exception {
        server.has("/hooks/aino", 200, "ok");
        aino(Chat.SLACK, "/hooks/aino");

        round(Duration.ZERO);
        assertThat(server.bodies())
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("Eero comes to the meeting", "<https://merkitys.testi.example/one-to-ones/0|"));
        assertThat(waiting()).isEmpty();

        round(Duration.ofHours(1));
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void teamsGetsACard() throws Exception {
        server.has("/workflows/aino", 202, "");
        aino(Chat.TEAMS, "/workflows/aino");

        round(Duration.ZERO);
        assertThat(server.bodies())
                .singleElement()
                .satisfies(body -> assertThat(body).contains("AdaptiveCard", "Eero comes", "Action.OpenUrl"));
        assertThat(waiting()).isEmpty();
    }

    /** Longer and longer, until the administrator is told; then it is tried again when they say so. */
    @ParameterizedTest
    @ValueSource(strings = {"down", "broken", "slow"})
    void whatMayPassIsTriedAgain(String trouble) throws Exception {
        switch (trouble) {
            case "down" -> server.goesDown();
            case "broken" -> server.has("/hooks/aino", 500, "");
            default -> server.isSlow("/hooks/aino");
        }
        var members = aino(Chat.SLACK, "/hooks/aino");
        var problem = trouble.equals("down") ? "unreachable" : trouble.equals("broken") ? "broken" : "tooSlow";

        round(Duration.ZERO);
        assertThat(waiting()).containsExactly("1 " + problem);
        round(Duration.ofSeconds(30));
        assertThat(waiting()).containsExactly("1 " + problem);
        round(Duration.ofMinutes(1));
        assertThat(waiting()).containsExactly("2 " + problem);
        whole.run(() -> jdbc.sql("update notifications.dispatch set tries = 7").update());
        round(Duration.ofMinutes(4));
        assertThat(waiting()).containsExactly("8 " + problem + " for good");

        if (trouble.equals("down")) {
            server.comesBack();
        }
        server.hasNow("/hooks/aino", 200, "ok");
        server.bodies().clear();
        round(Duration.ofDays(1));
        assertThat(server.bodies()).isEmpty();
        assertThat(undelivered(members)).contains("Aino");
        web.perform(post("/undelivered/chats/" + members.get("Aino") + "/retrial")
                .with(csrf())
                .with(Cast.as(members.get("Petri"))));
        round(Duration.ofMinutes(1));
        assertThat(server.bodies()).hasSize(1);
        assertThat(waiting()).isEmpty();
        assertThat(undelivered(members)).doesNotContain("Aino");
    }

    private String undelivered(Cast.Members members) throws Exception {
        return Jsoup.parse(web.perform(get("/undelivered").with(Cast.as(members.get("Petri"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("main")
                .text();
    }

    /** A secret message is not carried on to wherever a server says. */
    @Test
    void nobodyIsSentOnElsewhere() throws Exception {
        server.has("/other", 200, "ok");
        server.sendsOn("/hooks/aino", server.at("/other").toString());
        aino(Chat.SLACK, "/hooks/aino");

        round(Duration.ZERO);
        assertThat(waiting()).containsExactly("1 elsewhere for good");
        assertThat(server.bodies()).isEmpty();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoNodesCarryEachMessageOnce() throws Exception {
        server.has("/hooks/dana", 200, "ok");
        var dana = directory.add(NewPerson.named("Dana"));
        try {
            whole.run(() -> preferences.chatAt(dana, Chat.SLACK, server.at("/hooks/dana")));
            tell(dana, dana, 60);
            CompletableFuture.allOf(node(), node()).join();
            assertThat(server.bodies()).hasSize(60).doesNotHaveDuplicates();
            assertThat(waiting()).isEmpty();
        } finally {
            for (var table : List.of("notifications.notice", "notifications.hours", "people.person")) {
                jdbc.sql("select tests.by_owner('delete from " + table + "')").query(row -> {});
            }
        }
    }

    private CompletableFuture<Void> node() {
        return CompletableFuture.runAsync(() -> {
            try {
                round(Duration.ZERO);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
