package fi.merkitys.successes.webhooks;

import fi.merkitys.shell.Wording;
import fi.merkitys.successes.Recognition;
import java.time.Instant;

/** A success that was told to all. */
record RecognitionNews(Recognition one) implements News {
    @Override
    public String type() {
        return "recognition." + one.kind();
    }

    @Override
    public Instant at() {
        return one.toldAt();
    }

    @Override
    public String path() {
        return one.path();
    }

    @Override
    public Object data(String url) {
        return one.at(url);
    }

    @Override
    public String sentence(Wording words) {
        return switch (one.kind()) {
            case "customer" -> words.t("webhooks.chat.customer", one.names(), one.words());
            case "own" -> words.t("webhooks.chat.own", one.names(), one.words());
            default -> words.t("webhooks.chat.kudos", one.from().name(), one.names(), one.words());
        };
    }
}
