package fi.merkitys.mail;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NavigationEntry;
import fi.merkitys.shell.NotFound;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The administrator sees whether mail goes out, and how to switch it on. */
@Controller
class MailPages {
    private final Outbox outbox;
    private final Stationery stationery;
    private final Accounts accounts;

    MailPages(Outbox outbox, Stationery stationery, Accounts accounts) {
        this.outbox = outbox;
        this.stationery = stationery;
        this.accounts = accounts;
    }

    @GetMapping("/mail")
    ModelAndView state(Viewer viewer) {
        onlyForTheAdministrator(viewer);
        return new ModelAndView("mail/state").addObject("on", outbox.on()).addObject("state", outbox.state());
    }

    @PostMapping("/mail/trials")
    String trial(Viewer viewer) {
        onlyForTheAdministrator(viewer);
        var to = accounts.holder(viewer.id()).orElseThrow(NotFound::new).email();
        if (outbox.on() && to != null) {
            var words = stationery.wording(viewer.language());
            outbox.post(stationery
                    .write(
                            to,
                            words,
                            words.t("mail.trial.subject"),
                            List.of(words.t("mail.trial.body", stationery.organisation())),
                            words.t("mail.trial.action"),
                            "/mail")
                    .withNothingSecret());
        }
        return "redirect:/mail";
    }

    private static void onlyForTheAdministrator(Viewer viewer) {
        if (!Data.OPERATION.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry mailEntry() {
            return new NavigationEntry("mail.title", "/mail", "mail", 95, Data.OPERATION::isChangedBy);
        }
    }
}
