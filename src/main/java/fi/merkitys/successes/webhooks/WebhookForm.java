package fi.merkitys.successes.webhooks;

import fi.merkitys.outward.Outward;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of an address to be. The address is not shown again: it is a secret.
 *
 * @param topics of what it is to be told
 * @param field beside which it is told what is wrong, or empty
 * @param problem the key of what to do about it
 */
public record WebhookForm(
        String name,
        String way,
        String language,
        String address,
        List<String> topics,
        String field,
        @Nullable String problem) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2_000;

    static WebhookForm empty(String language) {
        return new WebhookForm("", Way.SLACK.key(), language, "", List.of(RecognitionSource.KEY), "", null);
    }

    static WebhookForm typed(String name, String way, String language, String address, List<String> topics) {
        var typed = new WebhookForm(
                name.replaceAll("\\p{Cntrl}", " ").strip(), way, language, address, List.copyOf(topics), "", null);
        if (typed.name.isEmpty() || typed.name.length() > LONGEST_NAME) {
            return typed.with("name", typed.name.isEmpty() ? "webhooks.problem.name" : "webhooks.problem.long");
        }
        if (topics.isEmpty()) {
            return typed.with("topics", "webhooks.problem.topics");
        }
        return address.length() > LONGEST_ADDRESS || Outward.understood(address).isEmpty()
                ? typed.with("address", "webhooks.problem.notHttps")
                : typed;
    }

    private WebhookForm with(String wrong, String why) {
        return new WebhookForm(name, way, language, address, topics, wrong, why);
    }

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }
}
