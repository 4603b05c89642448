package fi.merkitys.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A text resource of lines under {@code [headings]}: what people are called, what customers write. */
record Sections(Map<String, List<String>> lines) {

    static Sections read(String resource) {
        try (InputStream stream = Objects.requireNonNull(Sections.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sections parse(BufferedReader reader) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : reader.lines().toList()) {
            if (line.startsWith("[")) {
                current = lines.computeIfAbsent(line.substring(1, line.length() - 1), heading -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        return new Sections(lines);
    }

    List<String> under(String heading) {
        return lines.getOrDefault(heading, List.of());
    }
}
