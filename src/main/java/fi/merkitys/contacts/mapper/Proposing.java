package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.Format;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.Presets;
import fi.merkitys.contacts.mapping.Problem;
import fi.merkitys.contacts.mapping.Proposal;
import fi.merkitys.contacts.mapping.ProposeMapping;
import fi.merkitys.contacts.mapping.Sample;
import fi.merkitys.contacts.store.PreviewFile;
import fi.merkitys.installation.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gets a first mapping for a file: proposed from what stands in it, or that of a well-known system. */
@Component
class Proposing {
    private static final double SURE = 0.85;
    private static final double LIKELY = 0.5;

    private final PreviewFile previews;
    private final String zone;

    Proposing(PreviewFile previews, Installation installation) {
        this.previews = previews;
        this.zone = installation.zone().getId();
    }

    /**
     * @param confidences in words: how sure it is of a field
     * @param remarks what somebody should look at
     */
    public record Proposed(Mapping mapping, Map<Field, String> confidences, List<Problem> remarks) {
        private static Proposed of(Proposal proposal) {
            var words = new EnumMap<Field, String>(Field.class);
            proposal.confidence().forEach((field, sure) -> words.put(field, word(sure)));
            return new Proposed(proposal.mapping(), words, proposal.remarks());
        }

        private static String word(double sure) {
            return sure >= SURE ? "sure" : sure >= LIKELY ? "likely" : "guess";
        }

        static Proposed nothing() {
            return new Proposed(Mapping.of(Map.of()), Map.of(), List.of());
        }
    }

    /** @param preset the name of a well-known system, or none */
    Proposed of(Path file, @Nullable String preset) throws IOException {
        var sample = previews.sample(file);
        var known = preset(preset);
        if (known.isPresent()) {
            var format = sample.map(Sample::format).orElse(Format.usual());
            return new Proposed(known.get().mapping(zone).withFormat(format), Map.of(), List.of());
        }
        return proposed(sample);
    }

    private static Optional<Presets> preset(@Nullable String name) {
        return Arrays.stream(Presets.values())
                .filter(preset -> preset.name().equals(name))
                .findFirst();
    }

    private Proposed proposed(Optional<Sample> sample) {
        return sample.map(found -> Proposed.of(ProposeMapping.from(found, zone)))
                .orElseGet(Proposed::nothing);
    }

    /** The same once somebody has said what the file's outer form is. */
    Proposed with(Path file, Format format) throws IOException {
        return proposed(previews.sample(file, format));
    }

    /** A first name for the source: the file's without its endings. */
    static String nameFor(String fileName) {
        int dot = fileName.indexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
