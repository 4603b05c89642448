package fi.merkitys.contacts.inbox;

import fi.merkitys.contacts.ContactImports;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.contacts.mapping.MappingJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what is laid into {@code inbox/SOURCE/}: each file once it has stopped growing, and away from there once it
 * is in. The same file twice does nothing.
 */
class Inbox {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Path directory;
    private final ContactSources sources;
    private final ContactImports imports;
    private final ImportContacts importing;
    private final InboxFiles taken;
    private final InboxNotes notes;

    private final Duration settling;

    /** How each file looked and since when: one that looks the same for a while has stopped growing. */
    private Map<Path, Look> before = Map.of();

    Inbox(
            Path directory,
            ContactSources sources,
            ContactImports imports,
            ImportContacts importing,
            InboxFiles taken,
            InboxNotes notes,
            Duration settling) {
        this.directory = directory;
        this.sources = sources;
        this.imports = imports;
        this.importing = importing;
        this.taken = taken;
        this.notes = notes;
        this.settling = settling;
    }

    private record Look(long bytes, long changed, long since) {
        static Look at(Path file, @Nullable Look before) throws IOException {
            long bytes = Files.size(file);
            long changed = Files.getLastModifiedTime(file).toMillis();
            return before != null && before.bytes == bytes && before.changed == changed
                    ? before
                    : new Look(bytes, changed, System.nanoTime());
        }

        boolean isSettled(Duration settling) {
            return System.nanoTime() - since >= settling.toNanos();
        }
    }

    Path directory() {
        return directory;
    }

    /** @return whether anything still has to be waited for */
    synchronized boolean sweep() {
        var looks = new HashMap<Path, Look>();
        boolean waiting = false;
        for (var source : sources.all()) {
            try {
                waiting |= sweep(source, looks);
            } catch (IOException | UncheckedIOException e) {
                log.warn("the inbox of {} cannot be read", source.name(), e);
            }
        }
        before = looks;
        return waiting;
    }

    private boolean sweep(ContactSource source, Map<Path, Look> looks) throws IOException {
        var folder = new InboxFolder(directory.resolve(InboxFolder.nameOf(source.name())));
        folder.provide();
        var underway = settle(source, folder);
        boolean waiting = !underway.isEmpty();
        for (var file : folder.files()) {
            if (underway.contains(String.valueOf(file.getFileName()))) {
                continue;
            }
            var look = Look.at(file, before.get(file));
            if (look.isSettled(settling)) {
                take(source, folder, file);
            } else {
                looks.put(file, look);
            }
            waiting = true;
        }
        return waiting;
    }

    private Set<String> settle(ContactSource source, InboxFolder folder) throws IOException {
        var underway = new HashSet<String>();
        for (var file : taken.unsettled(source.id())) {
            var contacts = imports.find(file.id()).orElseThrow();
            if (contacts.isFinished()) {
                folder.settle(
                        folder.path().resolve(file.name()), notes.isGood(contacts), notes.about(contacts, source));
                taken.settled(file.id());
            } else {
                underway.add(file.name());
            }
        }
        return underway;
    }

    private void take(ContactSource source, InboxFolder folder, Path file) throws IOException {
        var digest = digest(source, file);
        var same = taken.same(source.id(), digest).flatMap(imports::find);
        if (same.isPresent()) {
            folder.settle(file, true, notes.sameAs(same.get()));
            return;
        }
        var name = String.valueOf(file.getFileName());
        try (var content = Files.newInputStream(file)) {
            var id = importing.receive(source, name, content, null);
            taken.add(id, source.id(), name, digest);
            log.info("import {}: {} was in the inbox of {}", id.value(), name, source.name());
        }
    }

    /** Another mapping may understand the same file otherwise. */
    private static byte[] digest(ContactSource source, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(MappingJson.write(source.mapping()).getBytes(StandardCharsets.UTF_8));
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The folders that exist and can be watched. */
    List<Path> folders() {
        return sources.all().stream()
                .map(source -> directory.resolve(InboxFolder.nameOf(source.name())))
                .filter(Files::isDirectory)
                .toList();
    }
}
