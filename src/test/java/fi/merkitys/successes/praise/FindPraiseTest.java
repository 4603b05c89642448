package fi.merkitys.successes.praise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.contacts.ContactDesk;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Customers wrote about contacts with Aino; the files of the contact system bring it in. */
@MerkitysTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class FindPraiseTest {
    @Autowired
    MockMvc web;

    @Autowired
    ContactDesk desk;

    @Autowired
    FindPraise find;

    @Autowired
    Clock clock;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(web, desk.open());
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    private void bring(String... rows) throws Exception {
        web.perform(multipart("/contact-sources/" + desk.exchange().id().value() + "/imports")
                .file(new MockMultipartFile(
                        "file",
                        "may.csv",
                        "text/csv",
                        (ContactDesk.HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8)))
                .param("dryRun", "false")
                .with(Cast.as(office.person("Petri")))
                .with(csrf()));
        desk.last();
    }

    private String row(String id, String agent, int daysAgo, String csat, String comment) {
        return "%s,%s,Sales,phone,%sT09:00:00,120,%s,\"%s\"\n"
                .formatted(id, agent, LocalDate.now(clock).minusDays(daysAgo), csat, comment);
    }

    private List<String> proposed() throws Exception {
        return office.page("Eero", "/successes/praise")
                .select(".m-praise blockquote")
                .eachText();
    }

    @Test
    void commentsAreProposedOnceCoveredAndOnlyOfPeopleWeKnow() throws Exception {
        bring(
                row("c1", "17", 1, "5", "Really friendly, my number is 040 1234567"),
                row("c2", "17", 1, "1", "Really friendly, but no help"),
                row("c3", "17", 1, "5", "Good"),
                row("c4", "17", 40, "5", "Really friendly, long ago"),
                row("c5", "99", 1, "5", "Really friendly, but nobody knows of whom"),
                row("c6", "17", 1, "", "Todella ystävällistä palvelua"));
        find.now();
        assertThat(proposed())
                .containsExactlyInAnyOrder("Really friendly, my number is […]", "Todella ystävällistä palvelua");
        bring(row("c1", "17", 1, "5", "Really friendly, my number is 040 1234567"));
        find.now();
        assertThat(proposed()).hasSize(2);
    }

    @Test
    void noMoreThanThreeWaitOfOnePersonAndTheOthersComeAfter() throws Exception {
        bring(IntStream.range(0, 7)
                .mapToObj(at -> row("c" + at, "17", at, "5", "Friendly and helpful, day " + at))
                .toArray(String[]::new));
        find.now();
        assertThat(proposed()).hasSize(3);
        find.now();
        assertThat(proposed()).hasSize(3);
        var first = office.page("Eero", "/successes/praise")
                .select(".m-praise form")
                .attr("action");
        office.send("Eero", first.replace("acceptance", "declination"));
        bring(row("c8", "17", 1, "4", "Ok"));
        find.now();
        assertThat(proposed()).hasSize(3);
    }

    @Test
    void twoNodesAtTheSameTimeProposeOnce() throws Exception {
        bring(row("c1", "17", 1, "5", "Friendly and helpful"), row("c2", "17", 2, "5", "Helpful and friendly"));
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var runs = List.of(nodes.submit(find::now), nodes.submit(find::now));
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(proposed()).hasSize(2);
    }
}
