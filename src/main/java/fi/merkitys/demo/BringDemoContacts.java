package fi.merkitys.demo;

import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.installation.DataDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** A year of contacts comes in the way of every other export, and after it a file some of whose rows need a hand. */
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

    /** The year as a file, which is removed once it is brought in; one that a broken start left is written anew. */
    Path written(DemoOrganisation demo) throws IOException {
        var export = data.resolve("demo-contacts.csv");
        demo.writeContacts(export);
        return export;
    }

    /** After the people, so that each contact finds its agent. */
    void bring(Path export) throws IOException, InterruptedException {
        var source = switch (sources.save(DemoContacts.SOURCE, DemoContacts.mapping())) {
            case ContactSources.Outcome.Saved saved -> saved.source();
            case ContactSources.Outcome.Refused refused ->
                throw new IllegalStateException("the demo's mapping: " + refused.problems());
        };
        try {
            try (var content = Files.newInputStream(export)) {
                bring(source, "aurora-contacts.csv", content);
            }
            var lastNight = LastNight.after(export).getBytes(StandardCharsets.UTF_8);
            bring(source, LastNight.FILE, new ByteArrayInputStream(lastNight));
        } finally {
            Files.deleteIfExists(export);
        }
    }

    private void bring(ContactSource source, String name, InputStream content)
            throws IOException, InterruptedException {
        var received = imports.receive(source, name, content, null);
        if (imports.await(received, LONGEST).isEmpty()) {
            throw new IllegalStateException("the demo's contacts do not come in: " + name);
        }
    }
}
