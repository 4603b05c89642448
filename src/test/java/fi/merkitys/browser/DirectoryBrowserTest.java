package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.merkitys.browser.Hands.give;
import static fi.merkitys.browser.Hands.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Petri brings people in from a file that needs a correction first, and looks around among them. */
class DirectoryBrowserTest extends BrowserTest {
    private static final String HEADER =
            "henkilönumero;nimi;sähköposti;rooli;esihenkilö;tiimi;toimipaikka;asiakas;vuoro;aloituspäivä;työpäivät;valmentaja;external:five9\n";
    private static final String LEADERS = """
        100;Jonas Kazlauskas;jonas@testi.example;johtaja;;;;;;1.2.2015;ma-pe;;
        200;Eero Salo;eero@testi.example;esihenkilö;100;Punainen;Helsinki;Nordia;;1.9.2019;ma-pe;;
        250;Rūta Žukaitė;ruta@testi.example;valmentaja;100;;;;;15.5.2020;ma-pe;;
        """;
    private static final String AGENTS = """
        301;Aino Laine;aino@testi.example;asiakasneuvoja;200;Punainen;Helsinki;Nordia;aamu;1.3.2024;ma-pe;250;a.laine
        302;Mantas Butkus;mantas@testi.example;asiakasneuvoja;200;Punainen;Helsinki;Nordia;ilta;10.10.2025;ma-la;;m.butkus
        303;Liisa Äyräs;liisa@testi.example;asiakasneuvoja;200;Punainen;Helsinki;Nordia;ilta;3.11.2026;pe-su;250;l.ayras
        """;

    @Test
    void petriBringsPeopleInAndFindsThem() {
        try (var visit = visit(RunningMerkitys.emptyFor("directory"), "en")) {
            Hands.begin(visit);
            var page = visit.open("/people").look("people-alone").page();
            visit.open("/teams").look("teams-empty").open("/people-imports").look("people-import-start");

            bring(
                    page,
                    HEADER
                            + LEADERS.replace("jonas@testi.example;johtaja;;", "jonas@testi.example;johtaja;301;")
                            + AGENTS.replace("10.10.2025", "whenever"));
            assertThat(page.getByText("circle")).isVisible();
            visit.look("people-import-problems");
            press(page, "Throw the file away");

            bring(page, HEADER + LEADERS + AGENTS);
            assertThat(page.getByText("6 people are new")).isVisible();
            visit.look("people-import-review");
            press(page, "Do it");
            assertThat(page.getByText("Done: 6 new")).isVisible();
            visit.look("people-import-done");

            bring(page, HEADER + LEADERS.replace("Helsinki", "Vantaa") + AGENTS.replace("ilta", "yö"));
            visit.look("people-import-changes");
            press(page, "Do it");

            visit.open("/people").look("people");
            page.locator("#q").fill("laine");
            press(page, "Show");
            page.locator("tbody a").first().click();
            assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Aino Laine");
            visit.look("person");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit"))
                    .click();
            visit.look("person-form");
            page.locator("#supervisor").fill("301");
            press(page, "Save");
            assertThat(page.locator("#supervisor-problem")).isVisible();
            visit.look("person-form-problem").open("/teams").look("teams");
            page.locator("tbody a").first().click();
            visit.look("team").open("/absence-imports").look("absence-import-start");
            give(page, "absences.csv", "henkilönumero;alkaen;asti;syy\n301;2.11.2026;6.11.2026;x\n");
            press(page, "See what it would change");
            visit.look("absence-import-review");
        }
    }

    private static void bring(Page page, String text) {
        page.navigate(page.url().replaceAll("(https?://[^/]+)/.*", "$1/people-imports"));
        give(page, "people.csv", text);
        press(page, "See what it would change");
    }
}
