package fi.merkitys.contacts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class ContactsPageTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Test
    void thePageTeachesAsLongAsThereIsNoSource() throws Exception {
        var page = page("Helmi", "en");
        assertThat(page.select(".m-empty a").attr("href")).isEqualTo("/contact-sources/new");
        assertThat(page.select(".m-empty").text()).contains("First step");
    }

    @Test
    void itSpeaksFinnishAndLithuanian() throws Exception {
        var petri = cast.assemble().get("Petri");
        assertThat(read(petri, "fi").select("h1").text()).isEqualTo("Yhteydenotot");
        assertThat(read(petri, "lt").select("h1").text()).isEqualTo("Kontaktai");
    }

    @Test
    void onlyLeadersAndAdministratorsFindItInTheNavigation() throws Exception {
        var members = cast.assemble();
        for (var name : new String[] {"Jonas", "Petri", "Aino", "Sanna", "Eero"}) {
            var home = Jsoup.parse(web.perform(get("/").with(Cast.as(members.get(name))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            assertThat(home.select(".m-side > ul > li > a[href=/contacts]"))
                    .as(name)
                    .hasSize(name.equals("Jonas") || name.equals("Petri") ? 1 : 0);
        }
    }

    private Document page(String name, String language) throws Exception {
        return read(cast.assemble().get(name), language);
    }

    private Document read(fi.merkitys.people.PersonId person, String language) throws Exception {
        return Jsoup.parse(
                web.perform(get("/contacts").header("Accept-Language", language).with(Cast.as(person)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }
}
