package fi.merkitys.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, from {@code MERKITYS_MAIL_*}. Without a host no mail is sent.
 *
 * @param from what stands as the sender
 * @param starttls whether the connection must be encrypted; off only where the server is on the same machine
 */
@ConfigurationProperties("merkitys.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("true") boolean starttls) {
    boolean given() {
        return host != null && !host.isBlank() && from != null && !from.isBlank();
    }

    @Override
    public String toString() {
        return host + ":" + port + " from " + from;
    }
}
