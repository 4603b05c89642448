package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody chooses how to be told, and brings meetings into a calendar of their own. */
class CalendarBrowserTest extends BrowserTest {
    @Test
    void aSupervisorChoosesWhenToBeTold() {
        try (var visit = visit("fi").signInAs("Esihenkilö")) {
            var page = visit.page();
            page.locator(".m-bell").click();
            assertThat(page.locator("h1")).hasText("Ilmoitukset");
            visit.look("notices");
            page.locator("main a[href='/notification-settings']").click();
            page.locator("input[name='mail.feedback'][value=weekly]").check();
            page.locator("input[name=hours][value=own]").check();
            page.locator("#from").fill("07:30");
            page.locator("#until").fill("15:30");
            page.locator("form.m-told button.btn-primary").click();
            assertThat(page.locator("input[name='mail.feedback'][value=weekly]"))
                    .isChecked();
            assertThat(page.locator("#from")).hasValue("07:30");
            visit.look("notification-settings");
            page.locator("#address").fill("http://chat.example");
            page.locator("form[action='/notification-chat'] button").click();
            assertThat(page.locator("#address-problem")).isVisible();
        }
    }

    @Test
    void anAgentMakesAnAddressForTheCalendarAndTakesItAwayAgain() {
        try (var visit = visit("lt").signInAs("konsultantas")) {
            var page = visit.open("/notices").page();
            assertThat(page.locator(".m-notices")).containsText("siirretty");
            visit.open("/calendar");
            page.locator("form[action='/calendar/address'] button").click();
            assertThat(page.locator("code.m-secret")).containsText("/calendars/");
            visit.look("calendar-address");
            page.locator("#address").fill("webcal://calendar.example/private.ics");
            page.locator("form[action='/calendar/busy'] button").click();
            assertThat(page.locator("form[action='/calendar/busy/removal']")).isVisible();
            assertThat(page.locator("code.m-secret")).hasCount(0);
            visit.look("calendar");
            page.locator("form[action='/calendar/busy/removal'] button").click();
            page.locator("form[action='/calendar/address/revocation'] button").click();
            assertThat(page.locator("form[action='/calendar/address/revocation']"))
                    .hasCount(0);
        }
    }
}
