package fi.merkitys.onetoones.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Sanna, who is HR, edits what talks are about. */
@MerkitysTest
class TemplatesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("fi"), Locale.of("lt"));

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Templates templates;

    private Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
    }

    @Test
    void thereIsOneForEachKindOfTalkInEveryLanguage() {
        for (var language : LANGUAGES) {
            var all = templates.all(language);
            assertThat(all)
                    .extracting(Template::key)
                    .containsExactly("monthly", "first_week", "return", "expectations", "career", "skip_level");
            assertThat(all).allSatisfy(template -> {
                assertThat(template.name()).isNotBlank();
                assertThat(template.lead()).isNotBlank();
                assertThat(template.sections())
                        .hasSizeGreaterThan(2)
                        .allSatisfy(section -> assertThat(section.questions()).isNotEmpty());
            });
        }
        assertThat(templates.find("monthly", Locale.of("fi")).orElseThrow().sections())
                .extracting(Template.Section::title)
                .contains("Vointi", "Tekeminen tavoitteiden takana", "Palaute esihenkilölle");
    }

    @Test
    void expectationsOfBothSidesAndWishesWithAPlanAreWrittenDown() {
        assertThat(templates.find("expectations", Locale.ENGLISH).orElseThrow().recorded())
                .extracting(Template.Section::key)
                .containsExactly("employee_expects", "supervisor_expects", "fit");
        assertThat(templates.find("career", Locale.ENGLISH).orElseThrow().recorded())
                .extracting(Template.Section::key)
                .containsExactly("wishes", "plan");
    }

    @Test
    void editingMakesANewVersionAndLeavesTheOldOne() throws Exception {
        var before = templates.find("monthly", Locale.ENGLISH).orElseThrow();
        var form = page("Sanna", "/one-to-one-templates/monthly/edit");
        assertThat(save("Sanna", form, "title-1-en", "How you are").getStatus()).isEqualTo(302);
        var after = templates.find("monthly", Locale.ENGLISH).orElseThrow();
        assertThat(after.number()).isEqualTo(before.number() + 1);
        assertThat(after.sections().getFirst().title()).isEqualTo("How you are");
        assertThat(after.sections()).hasSameSizeAs(before.sections());
        assertThat(templates.version(before.version(), Locale.ENGLISH)).hasValue(before);
        assertThat(page("Aino", "/one-to-one-templates").text()).contains("How you are");
        assertThat(page("Sanna", "/one-to-one-templates/monthly/edit").text())
                .contains("Version " + after.number(), "Sanna");
    }

    @Test
    void aPointMayComeAndGoInAllLanguagesAtOnce() throws Exception {
        var form = page("Petri", "/one-to-one-templates/return/edit");
        var refused = save("Petri", form, "title-5-en", "Shifts");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Shifts");
        assertThat(save(
                                "Petri",
                                form,
                                "title-5-en",
                                "Shifts",
                                "title-5-fi",
                                "Vuorot",
                                "title-5-lt",
                                "Pamainos",
                                "title-1-en",
                                "",
                                "title-1-fi",
                                "",
                                "title-1-lt",
                                "")
                        .getStatus())
                .isEqualTo(302);
        assertThat(templates.find("return", Locale.of("lt")).orElseThrow().sections())
                .extracting(Template.Section::title)
                .containsExactly("Kas pasikeitė", "Darbo tempas", "Sutarti darbai", "Pamainos");
    }

    @Test
    void whoWasSlowerIsToldSoAndLosesNothing() throws Exception {
        var sannas = page("Sanna", "/one-to-one-templates/monthly/edit");
        var petris = page("Petri", "/one-to-one-templates/monthly/edit");
        save("Petri", petris, "title-1-en", "How you are");
        var answer = save("Sanna", sannas, "title-1-en", "How are you?");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Somebody has saved another version", "How are you?");
    }

    @Test
    void everybodyReadsThemAndOnlyHrAndAdministratorsEdit() throws Exception {
        for (var name : members.byName().keySet()) {
            var edits = name.equals("Sanna") || name.equals("Petri");
            var page = page(name, "/one-to-one-templates");
            assertThat(page.select(".m-template")).as(name).hasSize(6);
            assertThat(page.select("a[href$=/edit]").isEmpty()).as(name).isEqualTo(!edits);
        }
    }

    private MockHttpServletResponse save(String who, Document form, String... changed) throws Exception {
        var request = post(form.select("main form").attr("action"))
                .with(Cast.as(members.get(who)))
                .with(csrf());
        for (var field : form.select("main form [name]")) {
            var name = field.attr("name");
            if (!name.equals("_csrf") && (!field.attr("type").equals("checkbox") || field.hasAttr("checked"))) {
                request.param(name, changed(name, field.val(), changed));
            }
        }
        return web.perform(request).andReturn().getResponse();
    }

    private static String changed(String name, String value, String... changed) {
        for (var at = 0; at < changed.length; at += 2) {
            if (changed[at].equals(name)) {
                return changed[at + 1];
            }
        }
        return value;
    }

    private Document page(String viewer, String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(members.get(viewer))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
