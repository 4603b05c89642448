package fi.merkitys.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, from {@code MERKITYS_MAIL_*}. Without a host no mail is sent.
 *
 * @param from what stands as the sender
 * @param connections over how many connections letters go at once
 * @param claim for how long whoever has begun with some letters keeps others away from them
 * @param starttls whether the connection must be encrypted; off only where the server is on the same machine
 */
@ConfigurationProperties("merkitys.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("true") boolean starttls,
        @DefaultValue("2") int connections,
        @DefaultValue("2m") Duration claim) {
    /** Behind the @ of the sender. */
    String domain() {
        var sender = String.valueOf(from).replaceAll("[\\s>]+$", "");
        var domain = sender.substring(sender.lastIndexOf('@') + 1);
        return domain.matches("[A-Za-z0-9.-]+") ? domain : "merkitys.invalid";
    }

    boolean given() {
        return host != null && !host.isBlank() && from != null && !from.isBlank();
    }

    @Override
    public String toString() {
        return host + ":" + port + " from " + from;
    }
}
