package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An agent says that something about her is wrong; HR answers, and erases the data of somebody who has left. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightsBrowserTest extends BrowserTest {
    @Test
    @Order(1)
    void anAgentSaysWhatIsWrong() {
        try (var visit = visit("en").signInAs("Agent")) {
            var page = visit.open("/my-data").look("my-data").page();
            page.locator(".m-wrong a[href*='corrections/new']").first().click();
            page.locator("main form").evaluate("form => form.noValidate = true");
            page.locator("main form button").click();
            assertThat(page.locator("#wrong-problem")).isVisible();
            visit.look("correction-new");
            page.locator("#wrong").fill("My name is written with two n: Ąčęėįšųūž.");
            page.locator("main form button").click();
            assertThat(page.locator("main .m-said")).containsText("two n: Ąčęėįšųūž");
            visit.look("correction-own").open("/my-data");
            assertThat(page.locator(".m-short").first()).containsText("two n: Ąčęėįšųūž");
            visit.look("my-data-asked").open("/go-live").look("go-live-demo");
        }
    }

    @Test
    @Order(2)
    void hrAnswers() {
        try (var visit = visit("lt").signInAs("Personalo skyrius")) {
            var page = visit.look("today-hr").page();
            page.locator("main a[href^='/corrections/']").last().click();
            assertThat(page.locator("main")).containsText("two n: Ąčęėįšųūž");
            page.locator("main form button").click();
            assertThat(page.locator("#outcome-problem")).isVisible();
            page.locator("input[value=corrected]").check();
            visit.look("correction-answering");
            page.locator("main form button").click();
            assertThat(page.locator("main .m-lead")).containsText(Pattern.compile("ištaisyta|corrected|oikaistu"));
            visit.look("correction-answered");
        }
    }

    @Test
    @Order(3)
    void hrErasesTheDataOfSomebodyWhoHasLeft() {
        try (var visit = visit("en").signInAs("HR")) {
            var page = visit.open("/people?left=true").page();
            page.locator("tbody a").first().click();
            var name = page.locator("h1").textContent();
            page.locator("main a[href$='/erasure']").click();
            visit.look("erasure");
            page.locator("main form [name=looked]").check();
            page.locator("main form button").click();
            assertThat(page).hasURL(Pattern.compile(".*/erasures"));
            page.locator("main summary").first().click();
            visit.look("erasures");
            assertThat(page.locator("main")).not().containsText(name);
            visit.open("/people?left=true");
            assertThat(page.getByText(name, new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
    }

    @Test
    @Order(4)
    void hrFindsWhatIsKeptAndWhatTheLawWantsWrittenDown() {
        try (var visit = visit("fi").signInAs("HR")) {
            for (var place : List.of(
                    "data-protection",
                    "retention",
                    "retention/figures",
                    "record-of-processing",
                    "impact-assessment",
                    "data-controller",
                    "go-live/checklist")) {
                visit.open("/" + place).look(place.replace('/', '-'));
            }
            Locator title = visit.page().locator("h1");
            assertThat(title).isVisible();
        }
    }
}
