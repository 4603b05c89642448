package fi.merkitys.successes.webhooks;

import fi.merkitys.outward.Outward;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of an address to be. The address is not shown again: it is a secret.
 *
 * @param field beside which it is told what is wrong, or empty
 * @param problem the key of what to do about it
 */
public record WebhookForm(
        String name,
        String way,
        String language,
        String address,
        String field,
        @Nullable String problem) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2_000;

    static WebhookForm empty(String language) {
        return new WebhookForm("", Way.SLACK.key(), language, "", "", null);
    }

    static WebhookForm typed(String name, String way, String language, String address) {
        var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            return new WebhookForm(
                    plain,
                    way,
                    language,
                    address,
                    "name",
                    plain.isEmpty() ? "webhooks.problem.name" : "webhooks.problem.long");
        }
        return address.length() > LONGEST_ADDRESS || Outward.understood(address).isEmpty()
                ? new WebhookForm(plain, way, language, address, "address", "webhooks.problem.notHttps")
                : new WebhookForm(plain, way, language, address, "", null);
    }

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }
}
