package fi.merkitys.notifications;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OwnAddress;
import fi.merkitys.notifications.Preferences.Choice;
import fi.merkitys.outward.Answer;
import fi.merkitys.outward.Outward;
import fi.merkitys.shell.Chromes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One chooses how and when one is told. */
@Controller
class SettingsPages {
    private static final int LONGEST_ANSWER = 1 << 16;
    private final Preferences preferences;
    private final ShiftHours shifts;
    private final Outward outward;
    private final OwnAddress own;
    private final Chromes chromes;

    SettingsPages(Preferences preferences, ShiftHours shifts, Outward outward, OwnAddress own, Chromes chromes) {
        this.preferences = preferences;
        this.shifts = shifts;
        this.outward = outward;
        this.own = own;
        this.chromes = chromes;
    }

    @GetMapping("/notification-settings")
    ModelAndView form(Viewer viewer) {
        return page(known(viewer), viewer);
    }

    @PostMapping("/notification-settings")
    ModelAndView keep(
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "shift") String hours,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer) {
        var theirs = hours.equals("own");
        var begin = theirs ? time(from) : Optional.<LocalTime>empty();
        var end = theirs ? time(until) : Optional.<LocalTime>empty();
        var choices = new EnumMap<Topic, Choice>(Topic.class);
        Arrays.stream(Topic.values()).forEach(topic -> choices.put(topic, choice(topic, given)));
        if (theirs && (begin.isEmpty() || end.isEmpty() || begin.equals(end))) {
            var lines = choices.entrySet().stream()
                    .map(one -> new SettingsForm.Line(
                            one.getKey(), one.getValue().mail(), one.getValue().chat()))
                    .toList();
            var chat = preferences.hours(viewer.id()).chat();
            return page(
                    new SettingsForm(lines, true, from, until, chat, "from", "notifications.problem.hours"), viewer);
        }
        preferences.keep(viewer.id(), choices, begin.orElse(null), end.orElse(null));
        return new ModelAndView("redirect:/notification-settings");
    }

    /** Nothing is kept before a message has arrived there. */
    @PostMapping("/notification-chat")
    ModelAndView chat(
            @RequestParam(defaultValue = "slack") String chat,
            @RequestParam(defaultValue = "") String address,
            Viewer viewer,
            HttpServletRequest request) {
        var kind = Arrays.stream(Chat.values())
                .filter(known -> known.key().equals(chat))
                .findFirst()
                .orElse(Chat.SLACK);
        var understood = Outward.understood(address);
        if (understood.isEmpty()) {
            return page(known(viewer).with("address", "notifications.problem.notHttps"), viewer);
        }
        var words = chromes.of(request);
        var trial = kind.message(
                words.t("notifications.chat.trial"),
                words.t("notifications.settings"),
                own.of(request).orElse("") + "/notification-settings");
        return switch (outward.post(understood.get(), trial, LONGEST_ANSWER)) {
            case Answer.Problem problem ->
                page(
                        known(viewer)
                                .with(
                                        "address",
                                        "notifications.problem." + problem.why().key()),
                        viewer);
            case Answer.Content any -> arrived(viewer, kind, understood.get());
            case Answer.Unchanged any -> arrived(viewer, kind, understood.get());
        };
    }

    private ModelAndView arrived(Viewer viewer, Chat kind, URI address) {
        preferences.chatAt(viewer.id(), kind, address);
        return new ModelAndView("redirect:/notification-settings");
    }

    @PostMapping("/notification-chat/removal")
    String noChat(Viewer viewer) {
        preferences.noChat(viewer.id());
        return "redirect:/notification-settings";
    }

    private static Choice choice(Topic topic, Map<String, String> given) {
        var wanted = given.getOrDefault("mail." + topic.key(), topic.usual().key());
        var rhythm = Arrays.stream(Rhythm.values())
                .filter(known -> known.key().equals(wanted) && (known != Rhythm.OFF || topic.mayBeOff()))
                .findFirst()
                .orElse(topic.usual());
        return new Choice(rhythm, given.containsKey("chat." + topic.key()));
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private SettingsForm known(Viewer viewer) {
        var hours = preferences.hours(viewer.id());
        var lines = preferences.of(viewer.id()).entrySet().stream()
                .map(one -> new SettingsForm.Line(
                        one.getKey(), one.getValue().mail(), one.getValue().chat()))
                .toList();
        return new SettingsForm(
                lines, hours.from() != null, text(hours.from()), text(hours.until()), hours.chat(), null, null);
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }

    private ModelAndView page(SettingsForm form, Viewer viewer) {
        var page = new ModelAndView("notifications/settings")
                .addObject("form", form)
                .addObject("usual", shifts.of(viewer.id()))
                .addObject("rhythms", Arrays.asList(Rhythm.values()))
                .addObject("chats", Arrays.asList(Chat.values()));
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
