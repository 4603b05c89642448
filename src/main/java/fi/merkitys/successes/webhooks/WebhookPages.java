package fi.merkitys.successes.webhooks;

import fi.merkitys.identity.Viewer;
import fi.merkitys.outward.Answer;
import fi.merkitys.outward.Outward;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NavigationEntry;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrator says where what is told to all is told as well, and sees whether it arrives. */
@Controller
class WebhookPages {
    private final Webhooks webhooks;
    private final WebhookCourier courier;
    private final List<NewsSource> sources;

    WebhookPages(Webhooks webhooks, WebhookCourier courier, List<NewsSource> sources) {
        this.webhooks = webhooks;
        this.courier = courier;
        this.sources = sources;
    }

    @GetMapping("/webhooks")
    ModelAndView all(Viewer viewer) {
        check(viewer);
        var own = viewer.language();
        return page(WebhookForm.empty(own == null ? "en" : own.getLanguage()), null, null);
    }

    @PostMapping("/webhooks")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") List<String> topics,
            Viewer viewer) {
        check(viewer);
        var known = topics().stream().filter(topics::contains).toList();
        var typed = WebhookForm.typed(name, way, language, address, known);
        var understood = Outward.understood(address);
        if (typed.problem() != null || understood.isEmpty()) {
            return page(typed, null, null);
        }
        var secret = webhooks.make(
                typed.name(),
                Way.typed(way),
                Texts.supported(Locale.of(language)).getLanguage(),
                understood.get(),
                typed.topics(),
                viewer.id());
        return page(WebhookForm.empty(language), secret, null);
    }

    @PostMapping("/webhooks/{id}/trial")
    ModelAndView trial(@PathVariable long id, Viewer viewer) {
        check(viewer);
        var receiver = webhooks.receiver(id).orElseThrow(NotFound::new);
        return page(
                WebhookForm.empty(receiver.language()),
                null,
                switch (courier.trial(receiver)) {
                    case Answer.Content any -> "webhooks.tried";
                    case Answer.Unchanged any -> "webhooks.tried";
                    case Answer.Problem problem ->
                        "webhooks.problem." + problem.why().key();
                });
    }

    @PostMapping("/webhooks/{id}/pause")
    String pause(@PathVariable long id, @RequestParam(defaultValue = "true") boolean paused, Viewer viewer) {
        check(viewer);
        if (!(paused ? webhooks.pause(id) : webhooks.goOn(id))) {
            throw new NotFound();
        }
        return "redirect:/webhooks";
    }

    @PostMapping("/webhooks/{id}/removal")
    String remove(@PathVariable long id, Viewer viewer) {
        check(viewer);
        if (!webhooks.remove(id, viewer.id())) {
            throw new NotFound();
        }
        return "redirect:/webhooks";
    }

    /**
     * @param secret of the one that was just made; empty for a chat, none where none was made
     * @param tried the key of what became of a trial, or none
     */
    private ModelAndView page(WebhookForm form, @Nullable String secret, @Nullable String tried) {
        var page = new ModelAndView("successes/webhooks");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("webhooks", webhooks.all())
                .addObject("topics", topics())
                .addObject("ways", Arrays.asList(Way.values()))
                .addObject("languages", Texts.LANGUAGES)
                .addObject("form", form)
                .addObject("secret", secret)
                .addObject("tried", tried);
    }

    private List<String> topics() {
        return sources.stream()
                .sorted(Comparator.comparing(NewsSource::key))
                .flatMap(one -> one.topics().stream())
                .toList();
    }

    private static void check(Viewer viewer) {
        if (!Data.WEBHOOKS.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry webhooksEntry() {
            return new NavigationEntry("webhooks.title", "/webhooks", "upload", 96, Data.WEBHOOKS::isChangedBy);
        }
    }
}
