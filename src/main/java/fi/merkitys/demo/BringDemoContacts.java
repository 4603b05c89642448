package fi.merkitys.demo;

import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.installation.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** A year of contacts comes in the way of every other export. */
@Service
class BringDemoContacts {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private final ContactSources sources;
    private final ImportContacts imports;
    private final DataDirectory data;

    BringDemoContacts(ContactSources sources, ImportContacts imports, DataDirectory data) {
        this.sources = sources;
        this.imports = imports;
        this.data = data;
    }

    void of(DemoOrganisation demo) throws IOException, InterruptedException {
        var source = switch (sources.save(DemoContacts.SOURCE, DemoContacts.mapping())) {
            case ContactSources.Outcome.Saved saved -> saved.source();
            case ContactSources.Outcome.Refused refused ->
                throw new IllegalStateException("the demo's mapping: " + refused.problems());
        };
        var export = Files.createTempFile(data.path(), "demo", ".csv");
        try {
            demo.writeContacts(export);
            try (var content = Files.newInputStream(export)) {
                var received = imports.receive(source, "aurora-contacts.csv", content, null);
                if (imports.await(received, LONGEST).isEmpty()) {
                    throw new IllegalStateException("the demo's contacts do not come in");
                }
            }
        } finally {
            Files.deleteIfExists(export);
        }
    }
}
