package fi.merkitys.mail;

import fi.merkitys.installation.Installation;
import fi.merkitys.installation.OwnTransactions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process of its own that carries letters until none is left, so that it can be killed. Arguments: the database's URL, its
 * account and password, the port of the mail server.
 */
final class PostmanChild {
    /** Long enough to send what was claimed, short enough to wait for after a kill. */
    static final Duration CLAIM = Duration.ofSeconds(4);

    private PostmanChild() {}

    public static void main(String[] args) throws Exception {
        var database = new PGSimpleDataSource();
        database.setURL(args[0]);
        database.setUser(args[1]);
        database.setPassword(args[2]);
        try (var own = new OwnTransactions(database)) {
            var post = postman(own, Integer.parseInt(args[3]));
            System.out.println("@ carrying");
            while (waiting(own) > 0) {
                post.round(() -> false);
                Thread.sleep(100);
            }
            System.out.println("@ done");
        }
    }

    static Outbox outbox(OwnTransactions own, int port) {
        return new Outbox(own.jdbc(), Clock.systemUTC(), settings(port), installation(), own.whole());
    }

    private static Postman postman(OwnTransactions own, int port) {
        return new Postman(outbox(own, port), settings(port), own.whole(), own.jdbc(), Clock.systemUTC());
    }

    private static MailSettings settings(int port) {
        return new MailSettings("127.0.0.1", port, null, null, "merkitys@testi.example", false, 2, CLAIM);
    }

    private static Installation installation() {
        return new Installation(
                Path.of("."),
                new Installation.Database(null, null, null, new Installation.Database.Application("", null), true),
                false,
                URI.create("https://merkitys.testi.example"),
                null,
                ZoneId.of("Europe/Helsinki"),
                new Installation.Api(null));
    }

    static long waiting(OwnTransactions own) {
        return own.whole()
                .read(() -> own.jdbc()
                        .sql("select count(*) from mail.letter where state = 'waiting'")
                        .query(Long.class)
                        .single());
    }
}
