package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.Problem;
import fi.merkitys.contacts.store.PreviewFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the mapper shows. */
@Component
class MapperViews {
    private static final Proposing.Proposed UNPROPOSED = Proposing.Proposed.nothing();
    private final PreviewFile previews;
    private final Proposing proposing;

    MapperViews(PreviewFile previews, Proposing proposing) {
        this.previews = previews;
        this.proposing = proposing;
    }

    /** What makes a file useless, whatever its columns mean: it is empty, or its archive is broken. */
    Optional<Problem> unreadable(Samples.Sample sample) throws IOException {
        return previews.of(sample.file(), Mapping.of(Map.of())).problems().stream()
                .filter(problem -> problem.key().startsWith("contacts.import."))
                .findFirst();
    }

    /** @param preset the name of a well-known system whose mapping is taken, or none */
    MapperView proposed(Samples.Sample sample, @Nullable ContactSource source, @Nullable String preset)
            throws IOException {
        var proposed = proposing.of(sample.file(), preset);
        var name = source == null ? Proposing.nameFor(sample.fileName()) : source.name();
        return view(source, sample, MapperForm.of(name, proposed.mapping()), proposed, null, false);
    }

    MapperView of(@Nullable ContactSource source, Samples.@Nullable Sample sample, MapperForm form) throws IOException {
        return view(source, sample, form, UNPROPOSED, null, false);
    }

    /** After the outer form of the file was changed: where the columns are others now, they are proposed anew. */
    MapperView reread(@Nullable ContactSource source, Samples.Sample sample, MapperForm form) throws IOException {
        var view = view(source, sample, form, UNPROPOSED, null, true);
        var preview = view.preview();
        if (preview == null || form.mapping().columns().stream().anyMatch(preview.header()::contains)) {
            return view;
        }
        var proposed = proposing.with(sample.file(), form.mapping().format());
        var fresh = MapperForm.of(form.name(), proposed.mapping());
        return view(source, sample, fresh, proposed, null, true);
    }

    MapperView refused(
            @Nullable ContactSource source,
            Samples.@Nullable Sample sample,
            MapperForm form,
            @Nullable String nameProblem)
            throws IOException {
        return view(source, sample, form, UNPROPOSED, nameProblem, false);
    }

    private MapperView view(
            @Nullable ContactSource source,
            Samples.@Nullable Sample sample,
            MapperForm form,
            Proposing.Proposed proposed,
            @Nullable String nameProblem,
            boolean formatOpen)
            throws IOException {
        var preview = sample == null || !form.hasReadableFormat() ? null : previews.of(sample.file(), form.mapping());
        return new MapperView(source, sample, form, preview, proposed, nameProblem, formatOpen);
    }
}
