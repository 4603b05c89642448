package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.mapping.DurationUnit;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Format;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.TimePattern;
import fi.merkitys.contacts.store.PreviewFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Proposes what the columns mean that are called as in the generic export. */
@Component
class Proposing {
    private final PreviewFile previews;

    Proposing(PreviewFile previews) {
        this.previews = previews;
    }

    /** @param confidences how sure it is of a field */
    record Proposed(Mapping mapping, Map<Field, String> confidences) {}

    Proposed of(Path file) throws IOException {
        return with(file, Format.usual());
    }

    Proposed with(Path file, Format format) throws IOException {
        var header = previews.of(file, Mapping.of(Map.of()).withFormat(format)).header();
        var fields = new EnumMap<Field, FieldMapping>(Field.class);
        var confidences = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            if (header.contains(field.key())) {
                fields.put(field, from(field));
                confidences.put(field, "sure");
            }
        }
        return new Proposed(Mapping.of(fields).withFormat(format), confidences);
    }

    private static FieldMapping from(Field field) {
        var column = FieldMapping.column(field.key());
        return switch (field.kind()) {
            case DURATION -> column.in(DurationUnit.SECONDS);
            case TIME -> column.as(TimePattern.ISO);
            case TEXT, FLAG, NUMBER, VERSION, PERSON -> column;
        };
    }

    /** A first name for the source: the file's without its endings. */
    static String nameFor(String fileName) {
        int dot = fileName.indexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
