package fi.merkitys.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** What hands do again and again. */
final class Hands {
    static final String PASSWORD = "a long sentence";
    static final String FIRST_PASSWORD = "sateinen aamu asemalla";

    private Hands() {}

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    static void give(Page page, String name, String text) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Petri, the administrator, on an installation that nobody has begun. */
    static void begin(Visit visit) {
        var page = visit.open("/").page();
        page.getByLabel("Your organisation").fill("Testi Oy");
        page.getByLabel("Your name").fill("Petri Mäkelä");
        page.getByLabel("E-mail").fill("petri@testi.example");
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Begin");
    }

    /** Whoever may, fills in what has to be done before figures are used. */
    static void goLive(Visit visit) {
        var page = visit.open("/go-live/checklist").page();
        page.locator("input[type=date]").all().forEach(day -> day.fill("2026-01-07"));
        page.locator("main input[type=text], main textarea").all().forEach(field -> field.fill("As it was agreed."));
        press(page, "Save, and switch figures on");
    }

    static void signIn(Visit visit, String email) {
        signIn(visit, email, PASSWORD);
    }

    /** With the password that was told; the next page asks for one of one's own. */
    static void signInFirst(Visit visit, String email) {
        signIn(visit, email, FIRST_PASSWORD);
        var page = visit.look("password-first").page();
        page.locator("#current").fill(FIRST_PASSWORD);
        page.locator("#password").fill(PASSWORD);
        page.locator("form.m-form button").click();
    }

    private static void signIn(Visit visit, String email, String password) {
        var page = visit.open("/sign-in").page();
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("form.m-form button").click();
    }
}
