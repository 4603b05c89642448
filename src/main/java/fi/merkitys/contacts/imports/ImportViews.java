package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactImport;
import fi.merkitys.contacts.ContactImports;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.contacts.ImportId;
import fi.merkitys.contacts.SourceId;
import fi.merkitys.contacts.store.QuarantineExamples;
import fi.merkitys.contacts.store.StoreUnavailable;
import fi.merkitys.shell.NotFound;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Collects what the pages show of imports. */
@Component
class ImportViews {
    private static final Logger log = LoggerFactory.getLogger(ImportViews.class);
    private static final int EXAMPLES = 3;

    private final ContactImports imports;
    private final ContactSources sources;
    private final ImportContacts importing;
    private final QuarantineExamples examples;
    private final Clock clock;

    ImportViews(
            ContactImports imports,
            ContactSources sources,
            ImportContacts importing,
            QuarantineExamples examples,
            Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.importing = importing;
        this.examples = examples;
        this.clock = clock;
    }

    ImportView find(int id) {
        var contacts = imports.find(new ImportId(id)).orElseThrow(NotFound::new);
        var source = sources.find(contacts.source()).orElseThrow(NotFound::new);
        return view(contacts, source, contacts.reasons().isEmpty() ? Map.of() : examples(id));
    }

    /** Without examples: for a list. */
    List<ImportView> of(ContactSource source, int most) {
        return imports.of(source.id(), most).stream()
                .map(contacts -> view(contacts, source, Map.of()))
                .toList();
    }

    /** The newest of each source that has any. */
    Map<SourceId, ImportView> latestOfEach(List<ContactSource> known) {
        var latest = imports.latestOfEach();
        return known.stream()
                .filter(source -> latest.containsKey(source.id()))
                .collect(Collectors.toMap(
                        ContactSource::id,
                        source -> view(Objects.requireNonNull(latest.get(source.id())), source, Map.of())));
    }

    private ImportView view(ContactImport contacts, ContactSource source, Map<String, List<ImportView.Example>> rows) {
        var reasons = contacts.reasons().entrySet().stream()
                .map(reason -> new ImportView.Reason(
                        reason.getKey(), reason.getValue(), rows.getOrDefault(reason.getKey(), List.of())))
                .toList();
        var started = contacts.startedAt();
        var elapsed = started == null ? Duration.ZERO : Duration.between(started, clock.instant());
        return new ImportView(contacts, source, importing.progress(contacts), elapsed, reasons);
    }

    /** The page is worth showing without them, too. */
    private Map<String, List<ImportView.Example>> examples(int id) {
        try {
            var shown = new HashMap<String, List<ImportView.Example>>();
            examples.of(id, EXAMPLES)
                    .forEach((reason, rows) -> shown.put(
                            reason,
                            rows.stream()
                                    .map(row -> new ImportView.Example(row.line(), row.raw()))
                                    .toList()));
            return shown;
        } catch (SQLException | StoreUnavailable e) {
            log.warn("import {}: the rows in quarantine cannot be shown", id, e);
            return Map.of();
        }
    }
}
