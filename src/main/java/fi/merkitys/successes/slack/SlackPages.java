package fi.merkitys.successes.slack;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OwnAddress;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrator connects the workspace; each person connects themselves. */
@Controller
class SlackPages {
    /** As Slack gives it out. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]{16,128}");

    private final Slack slack;
    private final OwnAddress address;

    SlackPages(Slack slack, OwnAddress address) {
        this.slack = slack;
        this.address = address;
    }

    @GetMapping("/webhooks/slack")
    ModelAndView state(Viewer viewer, HttpServletRequest request) {
        check(viewer);
        return page(null, request);
    }

    @PostMapping("/webhooks/slack")
    ModelAndView connect(@RequestParam(defaultValue = "") String secret, Viewer viewer, HttpServletRequest request) {
        check(viewer);
        if (!SECRET.matcher(secret.strip()).matches()) {
            return page("slack.problem.secret", request);
        }
        slack.connect(secret.strip(), viewer.id());
        return new ModelAndView("redirect:/webhooks/slack");
    }

    @PostMapping("/webhooks/slack/removal")
    String disconnect(Viewer viewer) {
        check(viewer);
        slack.disconnect();
        return "redirect:/webhooks/slack";
    }

    @GetMapping("/successes/slack")
    ModelAndView mine(Viewer viewer) {
        return mine(viewer, null);
    }

    @PostMapping("/successes/slack")
    ModelAndView code(Viewer viewer) {
        return mine(viewer, slack.isConnected() ? slack.newCode(viewer.id()) : null);
    }

    @PostMapping("/successes/slack/removal")
    String forget(Viewer viewer) {
        slack.forget(viewer.id());
        return "redirect:/successes/slack";
    }

    private ModelAndView mine(Viewer viewer, @Nullable String code) {
        return new ModelAndView("successes/slackMine")
                .addObject("connected", slack.isConnected())
                .addObject("since", slack.connectedSince(viewer.id()).orElse(null))
                .addObject("code", code);
    }

    private ModelAndView page(@Nullable String problem, HttpServletRequest request) {
        var page = new ModelAndView("successes/slack");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("connected", slack.isConnected())
                .addObject("address", address.of(request).orElse("") + "/api/slack/commands")
                .addObject("problem", problem);
    }

    private static void check(Viewer viewer) {
        if (!Data.WEBHOOKS.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
