package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.identity.Viewer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a mapping, and brings in at once the file that it was made with. */
@Service
class SaveMapping {
    private final ContactSources sources;
    private final ImportContacts importing;
    private final Samples samples;

    SaveMapping(ContactSources sources, ImportContacts importing, Samples samples) {
        this.sources = sources;
        this.importing = importing;
        this.samples = samples;
    }

    /** What becomes of the sample. */
    enum Then {
        IMPORT,
        TRY,
        NOTHING;

        static Then meant(String word) {
            return switch (word) {
                case "import" -> IMPORT;
                case "try" -> TRY;
                default -> NOTHING;
            };
        }
    }

    sealed interface Outcome {}

    /** @param onward where the next thing is to be seen */
    record Saved(String onward) implements Outcome {}

    /** @param nameProblem a message's key, or none where it is the mapping that has to be put right */
    record Refused(@Nullable String nameProblem) implements Outcome {}

    /** @param known the source whose mapping changes, or none for a new one */
    Outcome of(
            @Nullable ContactSource known, MapperForm form, Samples.@Nullable Sample sample, Then then, Viewer viewer)
            throws IOException {
        var name = known == null ? form.name() : known.name();
        if (name.isBlank()) {
            return new Refused("contacts.save.nameNeeded");
        }
        if (known == null && sources.named(name).isPresent()) {
            return new Refused("contacts.save.nameTaken");
        }
        return switch (sources.save(name, form.mapping())) {
            case ContactSources.Outcome.Saved saved -> new Saved(onward(saved.source(), sample, then, viewer));
            case ContactSources.Outcome.Refused refused ->
                new Refused(
                        refused.problems().stream()
                                        .anyMatch(problem -> problem.key().equals("contacts.source.name"))
                                ? "contacts.save.nameBad"
                                : null);
        };
    }

    private String onward(ContactSource source, Samples.@Nullable Sample sample, Then then, Viewer viewer)
            throws IOException {
        if (sample == null || then == Then.NOTHING) {
            return "/contact-sources/" + source.id().value();
        }
        var by = viewer.id().value();
        var id = importing.takeOver(source, sample.fileName(), sample.file(), by, then == Then.TRY);
        samples.remove(sample);
        return "/contact-imports/" + id.value();
    }
}
