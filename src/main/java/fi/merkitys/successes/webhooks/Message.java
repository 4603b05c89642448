package fi.merkitys.successes.webhooks;

import fi.merkitys.installation.Installation;
import fi.merkitys.mail.Stationery;
import fi.merkitys.shell.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what is new into what an address understands. */
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
    record Event(String type, Instant timestamp, Object data) {}

    Ready of(Receiver receiver, String id, News news, Instant now) {
        var address = address(news.path());
        var words = words(receiver);
        return receiver.way()
                .chat()
                .map(chat ->
                        new Ready(chat.message(news.sentence(words), words.t("webhooks.chat.open"), address), Map.of()))
                .orElseGet(() -> signed(receiver, id, new Event(news.type(), news.at(), news.data(address)), now));
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

    private Wording words(Receiver receiver) {
        return stationery.wording(Locale.of(receiver.language()));
    }

    private String address(String path) {
        return String.valueOf(installation.url()).replaceAll("/+$", "") + path;
    }
}
