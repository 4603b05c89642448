package fi.merkitys.successes.stories.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.successes.stories.Channel;
import fi.merkitys.successes.stories.StoryDesk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** What anybody meets who has not signed in, before and after Aino changes her mind. */
@MerkitysTest
class PublicPagesTest {
    private static final String BASE = "https://merkitys.testi.example";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Office office;
    private StoryDesk desk;

    @BeforeEach
    void assemble() throws Exception {
        office = new Office(web, cast.assemble());
        desk = new StoryDesk(office);
        desk.openOutside();
    }

    private MockHttpServletResponse open(String path, String... headers) throws Exception {
        var request = get(path);
        for (var at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    @Test
    void anybodyReadsIt() throws Exception {
        var address = desk.address(desk.told());
        var answer = open(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("She stayed");
        assertThat(page.select("blockquote").text()).isEqualTo("I am not going, said she.");
        assertThat(page.select(".by").text()).isEqualTo("About Aino");
        assertThat(page.select("meta[property=og:image]").attr("content")).isEqualTo(BASE + address + "/card.jpg");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(BASE + address);
        assertThat(page.select("script, form, [style], style")).isEmpty();
        assertThat(answer.getContentLength()).isLessThan(20_000);
    }

    @Test
    void itIsDefendedAndNobodyIsKnownThere() throws Exception {
        var address = desk.address(desk.told());
        for (var path : List.of(address, address + "/card.jpg", "/heroes", "/heroes/feed.atom", "/heroes/none")) {
            var answer = web.perform(get(path)
                            .cookie(new jakarta.servlet.http.Cookie("merkitys", "anything"))
                            .secure(true))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getCookies()).as(path).isEmpty();
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'; img-src 'self'");
            assertThat(answer.getHeader("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.getHeader("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(answer.getHeader("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.getHeader("Strict-Transport-Security")).as(path).isNotNull();
        }
        assertThat(web.perform(get(address).with(Cast.as(office.person("Helmi"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("Helmi");
    }

    @Test
    void whoHasACopyIsToldThatItStillHolds() throws Exception {
        var address = desk.address(desk.told());
        for (var path : List.of(address, address + "/card.jpg", "/heroes", "/heroes/feed.atom", "/heroes/feed.json")) {
            var first = open(path);
            assertThat(first.getHeader("Cache-Control")).as(path).isEqualTo("public, no-cache");
            assertThat(first.getHeader("Last-Modified")).as(path).isNotNull();
            var again = open(path, "If-None-Match", String.valueOf(first.getHeader("ETag")));
            assertThat(again.getStatus()).as(path).isEqualTo(304);
            assertThat(again.getContentAsByteArray()).as(path).isEmpty();
            assertThat(open(path, "If-None-Match", "W/\"other\"").getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
        var compressed = open(address, "Accept-Encoding", "br, gzip");
        assertThat(compressed.getHeader("Content-Encoding")).isEqualTo("gzip");
        try (var page = new GZIPInputStream(new ByteArrayInputStream(compressed.getContentAsByteArray()))) {
            assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8)).contains("She stayed");
        }
    }

    @Test
    void takenBackIsGoneEverywhereWithTheNextRequest() throws Exception {
        var story = desk.told();
        var address = desk.address(story);
        var etag = String.valueOf(open(address).getHeader("ETag"));
        desk.takeBack(story, Channel.PAGE);
        for (var path : List.of(address, address + "/card.jpg", address + "/picture.jpg")) {
            var answer = open(path, "If-None-Match", etag);
            assertThat(answer.getStatus()).as(path).isEqualTo(410);
            assertThat(answer.getHeader("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.getContentAsString()).as(path).doesNotContain("Aino", "She stayed");
        }
        assertThat(open("/heroes").getContentAsString()).doesNotContain("She stayed");
        desk.agree(story, 1, Channel.PAGE);
        assertThat(open(address).getStatus()).isEqualTo(200);
        office.send("Sanna", "/stories/outside", "open", "false");
        assertThat(open(address).getStatus()).as("HR closed the outside").isEqualTo(410);
        office.send("Sanna", "/stories/outside", "open", "true");
        jdbc.sql("update people.person set left_on = current_date - 2 where name = 'Aino'")
                .update();
        assertThat(open(address).getStatus()).as("she works elsewhere").isEqualTo(410);
    }

    @Test
    void erasedIsGoneAndStaysGone() throws Exception {
        var address = desk.address(desk.told());
        jdbc.sql("select successes.forget_stories(:aino)")
                .param("aino", office.id("Aino"))
                .query()
                .singleRow();
        assertThat(open(address).getStatus()).isEqualTo(410);
        assertThat(open("/heroes/feed.json").getContentAsString())
                .contains("_withdrawn")
                .doesNotContain("She stayed");
        assertThat(jdbc.sql("select count(*) from successes.story")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void programsThatFollowAreToldWhatIsNotToldAnyMore() throws Exception {
        var staying = desk.told("title", "Žąsis & <b>");
        var address = desk.address(staying);
        var atom = atom();
        assertThat(atom.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getId()).isEqualTo(BASE + address);
            assertThat(entry.getTitle()).isEqualTo("Žąsis & <b>");
            assertThat(entry.getContents().getFirst().getValue()).contains("<blockquote><p>I am not going");
        });
        var json = JsonMapper.shared().readTree(open("/heroes/feed.json").getContentAsByteArray());
        assertThat(json.at("/version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.at("/items/0/title").asString()).isEqualTo("Žąsis & <b>");

        desk.takeBack(staying, Channel.FEED);
        assertThat(open(address).getStatus()).as("the page stays").isEqualTo(200);
        assertThat(open(address).getContentAsString()).doesNotContain("rel=\"alternate\"");
        atom = atom();
        assertThat(atom.getEntries()).isEmpty();
        assertThat(atom.getForeignMarkup()).singleElement().satisfies(deleted -> {
            assertThat(deleted.getName()).isEqualTo("deleted-entry");
            assertThat(deleted.getNamespaceURI()).isEqualTo("http://purl.org/atompub/tombstones/1.0");
            assertThat(deleted.getAttributeValue("ref")).isEqualTo(BASE + address);
        });
        json = JsonMapper.shared().readTree(open("/heroes/feed.json").getContentAsByteArray());
        assertThat(json.at("/items")).isEmpty();
        assertThat(json.at("/_withdrawn/0/id").asString()).isEqualTo(BASE + address);
    }

    private Feed atom() throws Exception {
        var text = open("/heroes/feed.atom").getContentAsString(StandardCharsets.UTF_8);
        return (Feed) new WireFeedInput().build(new StringReader(text));
    }

    @Test
    void searchEnginesStayOutUnlessSheAgreedToThat() throws Exception {
        var story = desk.told();
        var address = desk.address(story);
        assertThat(open(address).getHeader("X-Robots-Tag")).isNull();
        desk.takeBack(story, Channel.SEARCH);
        for (var path : List.of(address, address + "/card.jpg", "/heroes", "/heroes/feed.atom")) {
            assertThat(open(path).getHeader("X-Robots-Tag")).as(path).isEqualTo("noindex");
        }
        assertThat(Jsoup.parse(open(address).getContentAsString())
                        .select("meta[name=robots]")
                        .attr("content"))
                .isEqualTo("noindex");
    }

    @Test
    void underAnotherNameHerOwnIsNowhere() throws Exception {
        var story = desk.begun("alias", "Kaisa", "title", "Kaisa stayed");
        var file = new MockMultipartFile("picture", "Aino-at-work.png", "image/png", picture());
        var write = multipart(story + "/text").file(file);
        for (var parameter : List.of(
                "version=1",
                "title=Kaisa stayed",
                "words=The line was dead.",
                "alias=Kaisa",
                "language=fi",
                "pictureWords=Kaisa at her desk",
                "channels=inside",
                "channels=page",
                "channels=feed",
                "channels=search")) {
            write.param(parameter.split("=")[0], parameter.split("=")[1]);
        }
        office.answer("Mantas", write.with(SecurityMockMvcRequestPostProcessors.csrf()));
        desk.agreeToAll(story, 2);
        desk.approve("Helmi", story, 2);
        desk.approve("Sanna", story, 2);
        var address = desk.address(story);

        for (var path : List.of(
                address,
                address + "/picture.jpg",
                address + "/card.jpg",
                "/heroes",
                "/heroes/feed.atom",
                "/heroes/feed.json")) {
            var answer = open(path);
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(address
                            + answer.getHeaderNames().stream()
                                    .map(answer::getHeaders)
                                    .toList()
                            + new String(answer.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                    .as(path)
                    .doesNotContainIgnoringCase("aino")
                    .doesNotContain("Mantas");
        }
        assertThat(open(address).getContentAsString()).contains("Tarinassa Kaisa", "Kaisa at her desk");
        var card = ImageIO.read(
                new ByteArrayInputStream(open(address + "/card.jpg").getContentAsByteArray()));
        assertThat(card.getWidth()).isEqualTo(1_200);
        assertThat(card.getHeight()).isEqualTo(630);
        assertThat(office.page("Liisa", story).text())
                .as("inside she is herself")
                .contains("Aino");
    }

    private static byte[] picture() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void whatNeverWasThereIsUnknownAndNothingToldInsideShows() throws Exception {
        var story = desk.begun();
        desk.agree(story, 1, Channel.INSIDE);
        desk.approve("Helmi", story, 1);
        desk.approve("Sanna", story, 1);
        assertThat(open(desk.address(story)).getStatus()).isEqualTo(404);
        for (var path : List.of(
                "/heroes", "/heroes/feed.atom", "/heroes/feed.json", "/heroes/%00", "/heroes/aaaaaaaaaaaaaaaa")) {
            assertThat(open(path).getStatus()).as(path).isIn(400, 404);
        }
    }

    @Test
    void theAddressOfARequestIsNotBelieved() throws Exception {
        var address = desk.address(desk.told());
        for (var path : List.of(address, "/heroes/feed.atom", "/heroes/feed.json", "/heroes")) {
            var answer = web.perform(
                            get(path).header("Host", "evil.example").header("X-Forwarded-Host", "evil.example"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getContentAsString()).as(path).doesNotContain("evil.example");
        }
    }
}
