package fi.merkitys.calendars;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which calendar programs send answers to invitations, from {@code MERKITYS_MAILBOX_*}. Without a host they
 * go to whoever invites.
 *
 * @param address of the mailbox, which stands in invitations
 * @param tls whether the connection must be encrypted; off only where the server is on the same machine
 */
@ConfigurationProperties("merkitys.mailbox")
record MailboxSettings(
        @Nullable String host,
        @DefaultValue("993") int port,
        @Nullable String username,
        @Nullable String password,
        @Nullable String address,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("true") boolean tls,
        @DefaultValue("1m") Duration pause) {
    boolean given() {
        return host != null && !host.isBlank() && address != null && !address.isBlank();
    }

    @Override
    public String toString() {
        return host + ":" + port + " of " + address;
    }
}
