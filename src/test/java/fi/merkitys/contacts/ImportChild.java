package fi.merkitys.contacts;

import fi.merkitys.contacts.store.StoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of its own that brings a file in, so that it can be killed. Arguments: directory, database, file. */
final class ImportChild {
    private ImportChild() {}

    public static void main(String[] args) throws Exception {
        var database = new PGSimpleDataSource();
        database.setUrl(args[1]);
        database.setUser(args[2]);
        database.setPassword(args[3]);
        var settings = new StoreSettings(Path.of(args[0]), Desk.HELSINKI, 512, 7);
        try (var desk = new Desk(settings, database, Clock.fixed(Desk.NOW, Desk.HELSINKI))) {
            desk.queue().resume();
            var source = desk.sources.named("Tähti").orElseThrow();
            if (desk.imports.latest(1).isEmpty()) {
                try (var content = Files.newInputStream(Path.of(args[4]))) {
                    desk.queue().receive(source, "may.csv", content, null);
                }
            }
            var id = desk.imports.latest(1).getFirst().id();
            if (desk.queue().await(id, Duration.ofMinutes(2)).isEmpty()) {
                throw new IllegalStateException("the import did not end");
            }
        }
    }
}
