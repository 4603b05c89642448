package fi.merkitys.directory.imports;

import fi.merkitys.people.Profile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files of people that nobody has decided on yet, and whom they name. */
@Component
public class WaitingFiles {
    private final UploadedFiles uploads;

    WaitingFiles(UploadedFiles uploads) {
        this.uploads = uploads;
    }

    /** Those in which the person's name, e-mail or employee id stands. */
    public List<Long> naming(Profile person) {
        return uploads.waiting().stream()
                .filter(upload -> names(uploads.content(upload), person))
                .toList();
    }

    public void discard(List<Long> files) {
        files.forEach(uploads::discard);
    }

    private static boolean names(byte[] content, Profile person) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)
                .map(charset -> new String(content, charset).toLowerCase(Locale.ROOT))
                .anyMatch(text ->
                        holds(text, person.name()) || holds(text, person.email()) || isCell(text, person.employeeId()));
    }

    private static boolean holds(String text, @Nullable String word) {
        return word != null && text.contains(word.toLowerCase(Locale.ROOT));
    }

    /** An id may be as short as "7": it counts as a whole cell only. */
    private static boolean isCell(String text, @Nullable String id) {
        return id != null
                && Pattern.compile(
                                "(?m)(^|[,;\\t\"])" + Pattern.quote(id.toLowerCase(Locale.ROOT)) + "($|[,;\\t\"\\r])")
                        .matcher(text)
                        .find();
    }
}
