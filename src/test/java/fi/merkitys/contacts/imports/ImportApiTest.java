package fi.merkitys.contacts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.MerkitysTest;
import fi.merkitys.contacts.ContactDesk;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A nightly script with its token. */
@MerkitysTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportApiTest {
    private static final byte[] MAY = (ContactDesk.HEADER
                    + "c1,17,Sales,phone,2026-05-04T09:00:00,120,,Kiitos!\n"
                    + "c2,99,Sales,phone,2026-05-04T10:00:00,240,,\n")
            .getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc web;

    @Autowired
    ContactDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        desk.open();
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    private static MockHttpServletRequestBuilder token(MockHttpServletRequestBuilder request) {
        request.header("Authorization", "Bearer the-token-of-the-tests");
        return request;
    }

    @Test
    void aBodyIsTakenInAndTheScriptIsToldWhereToAsk() throws Exception {
        var location = web.perform(token(post("/api/contact-imports?source=Exchange&file=may.csv"))
                        .content(MAY))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.file").value("may.csv"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        desk.last();
        web.perform(token(get(String.valueOf(location))))
                .andExpect(jsonPath("$.state").value("done"))
                .andExpect(jsonPath("$.rowsRead").value(2))
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.quarantined").value(1))
                .andExpect(jsonPath("$.reasons[0].reason").value("agent-unknown"))
                .andExpect(jsonPath("$.reasons[0].words").value("Nobody knows this agent yet"))
                .andExpect(jsonPath("$.firstContact").value("2026-05-04T09:00:00"))
                .andExpect(jsonPath("$.durationSeconds").isNumber());
        web.perform(token(get(location + "/quarantine")))
                .andExpect(content().string(Matchers.containsString("3,agent-unknown,c2,99")));
    }

    @Test
    void aZipInAFormIsTakenInAsWell() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("may.csv"));
            zip.write(MAY);
        }
        var request = multipart("/api/contact-imports?source=Exchange")
                .part(new MockPart("file", "C:\\exports\\may.zip", packed.toByteArray()));
        request.header("Authorization", "Bearer the-token-of-the-tests");
        web.perform(request)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.file").value("may.zip"));
        assertThat(desk.last().counts().read()).isEqualTo(2);
    }

    @Test
    void aDryRunIsOfferedToScriptsToo() throws Exception {
        web.perform(token(post("/api/contact-imports?source=Exchange&dryRun=true"))
                        .content(MAY))
                .andExpect(status().isAccepted());
        var id = desk.last().id().value();
        web.perform(token(get("/api/contact-imports/" + id)))
                .andExpect(jsonPath("$.state").value("tried"))
                .andExpect(jsonPath("$.accepted").value(1));
        assertThat(desk.contactsOfDays()).isZero();
    }

    @Test
    void anUnknownSourceAndAnEmptyBodyAreRefusedInWords() throws Exception {
        web.perform(token(post("/api/contact-imports?source=Nope")).content(MAY))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(Matchers.startsWith("There is no contact source “Nope”")));
        web.perform(token(post("/api/contact-imports?source=Exchange")).header("Accept-Language", "fi"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(Matchers.startsWith("Pyynnössä ei ole tiedostoa")));
    }

    @Test
    void aMappingIsPutAndReadBack() throws Exception {
        var mapping = web.perform(token(get("/api/contact-sources/Exchange")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        web.perform(token(put("/api/contact-sources/Genesys"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(mapping))
                .andExpect(status().isOk());
        web.perform(token(get("/api/contact-sources/Genesys")))
                .andExpect(content().json(mapping));
        web.perform(token(get("/api/contact-sources/Nope"))).andExpect(status().isNotFound());
    }

    @Test
    void aWrongMappingIsRefusedWithEveryProblemInWords() throws Exception {
        web.perform(token(put("/api/contact-sources/Genesys"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"zone\": \"Mars\", \"skip\": [{}]}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems.length()").value(5))
                .andExpect(jsonPath("$.problems[0]")
                        .value("Contact id: choose the column. Without it nothing can come in."));
        for (var nonsense : new String[] {"{\"fild\": 1}", "null", "[", "{\"fields\": {\"talk\": null}}"}) {
            web.perform(token(put("/api/contact-sources/Genesys"))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(nonsense))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.problems[0]").value(Matchers.startsWith("This is no mapping")))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("fi.merkitys"))));
        }
    }

    @Test
    void agentDaysComeAsCsvAndWhatIsNotAvailableIsEmpty() throws Exception {
        jdbc.sql("update people.person set name = '=Aino, \"A\"' where name = 'Aino'")
                .update();
        web.perform(token(post("/api/contact-imports?source=Exchange")).content(MAY))
                .andExpect(status().isAccepted());
        desk.last();
        var csv = web.perform(token(get("/api/agent-days?from=2026-05-01&to=2026-05-31")))
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(csv).hasSize(2);
        assertThat(csv.get(0))
                .startsWith("day,person_id,employee_id,name,client,queue,channel,contacts,talk_contacts,talk_seconds");
        assertThat(csv.get(1))
                .startsWith("2026-05-04,")
                .contains(",\"'=Aino, \"\"A\"\"\",,Sales,voice,1,1,120,0,,0,,1,120,0,,0,,,");
    }

    @Test
    void agentDaysComeAsJsonWhereThatIsAskedFor() throws Exception {
        web.perform(token(post("/api/contact-imports?source=Exchange")).content(MAY))
                .andExpect(status().isAccepted());
        desk.last();
        web.perform(token(get("/api/agent-days?from=2026-05-01&to=2026-05-31")).accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].name").value("Aino"))
                .andExpect(jsonPath("$[0].day").value("2026-05-04"))
                .andExpect(jsonPath("$[0].talk_seconds").value(120))
                .andExpect(jsonPath("$[0].csat_contacts").value(0))
                .andExpect(jsonPath("$[0].csat_sum").value(Matchers.nullValue()));
        web.perform(token(get("/api/agent-days?from=2027-01-01&to=2027-01-31")).accept(MediaType.APPLICATION_JSON))
                .andExpect(content().json("[]"));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() throws Exception {
        web.perform(token(get("/api/agent-days?from=2026-05-31&to=2026-05-01")))
                .andExpect(status().isUnprocessableContent());
        web.perform(token(get("/api/agent-days?from=yesterday&to=2026-05-01"))).andExpect(status().isBadRequest());
    }
}
