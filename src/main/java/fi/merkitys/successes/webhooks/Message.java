package fi.merkitys.successes.webhooks;

import fi.merkitys.installation.Installation;
import fi.merkitys.mail.Stationery;
import fi.merkitys.shell.Wording;
import fi.merkitys.successes.Recognition;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a success into what an address understands. */
@Component
class Message {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Stationery stationery;
    private final Installation installation;

    Message(Stationery stationery, Installation installation) {
        this.stationery = stationery;
        this.installation = installation;
    }

    /** @param headers what goes along with it */
    record Ready(String body, Map<String, String> headers) {}

    /** What a receiver gets, as Standard Webhooks lay it out. */
    record Event(String type, Instant timestamp, Recognition data) {}

    Ready of(Receiver receiver, String id, Recognition recognised, Instant now) {
        var words = words(receiver);
        return receiver.way()
                .chat()
                .map(chat -> new Ready(
                        chat.message(
                                sentence(recognised, words), words.t("webhooks.chat.open"), address(recognised.path())),
                        Map.of()))
                .orElseGet(() -> signed(
                        receiver,
                        id,
                        new Event(
                                "recognition." + recognised.kind(),
                                recognised.toldAt(),
                                recognised.at(address(recognised.path()))),
                        now));
    }

    /** That everything is in order, without anything that anybody did. */
    Ready trial(Receiver receiver, String id, Instant now) {
        var words = words(receiver);
        return receiver.way()
                .chat()
                .map(chat -> new Ready(
                        chat.message(
                                words.t("webhooks.chat.trial", receiver.name()),
                                words.t("webhooks.chat.wall"),
                                address("/successes")),
                        Map.of()))
                .orElseGet(() -> signed(
                        receiver,
                        id,
                        Map.of("type", "trial", "timestamp", now, "data", Map.of("name", receiver.name())),
                        now));
    }

    private static Ready signed(Receiver receiver, String id, Object event, Instant now) {
        var body = JSON.writeValueAsString(event);
        return new Ready(body, Signature.headers(String.valueOf(receiver.secret()), id, now, body));
    }

    private static String sentence(Recognition one, Wording words) {
        return switch (one.kind()) {
            case "customer" -> words.t("webhooks.chat.customer", one.names(), one.words());
            case "own" -> words.t("webhooks.chat.own", one.names(), one.words());
            default -> words.t("webhooks.chat.kudos", one.from().name(), one.names(), one.words());
        };
    }

    private Wording words(Receiver receiver) {
        return stationery.wording(Locale.of(receiver.language()));
    }

    private String address(String path) {
        return String.valueOf(installation.url()).replaceAll("/+$", "") + path;
    }
}
