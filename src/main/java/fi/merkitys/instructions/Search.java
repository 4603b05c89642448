package fi.merkitys.instructions;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What somebody looks for, as the address of the page says it. Finnish and Lithuanian change the ends of their words: what
 * counts are the beginnings, as small letters without their marks.
 *
 * @param q what it is about
 * @param after the last one on the page before
 */
public record Search(
        String q,
        @Nullable Long client,
        @Nullable Integer queue,
        Shelf shelf,
        @Nullable Long after) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST = 2;
    private static final int LONGEST_BEGINNING = 7;

    /** From the address as it came; what is no number there asks for nothing. */
    static Search asked(String q, String client, String queue, String of, String after) {
        var words = q.replace("\0", "").strip();
        var number = number(queue);
        return new Search(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                number(client),
                number == null ? null : number.intValue(),
                Shelf.of(of),
                number(after));
    }

    private static @Nullable Long number(String typed) {
        return NUMBER.matcher(typed).matches() ? Long.valueOf(typed) : null;
    }

    public boolean isNarrow() {
        return !q.isEmpty() || client != null || queue != null;
    }

    /** What a guide has to hold, each; nothing where nothing is looked for. */
    List<String> patterns() {
        var plain = Normalizer.normalize(q.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(BETWEEN_WORDS.split(plain, -1))
                .filter(word -> word.length() >= SHORTEST)
                .limit(MOST_WORDS)
                .map(word -> "%" + beginning(word) + "%")
                .toList();
    }

    private static String beginning(String word) {
        var ending = word.length() >= 8 ? 3 : word.length() >= 6 ? 2 : word.length() >= 5 ? 1 : 0;
        return word.substring(0, Math.min(LONGEST_BEGINNING, word.length() - ending));
    }

    /** The same search on the page that begins behind this one. */
    public String following(InstructionId last) {
        return at(shelf, last.value());
    }

    /** The same words on another shelf, from the beginning. */
    public String on(Shelf other) {
        return at(other, null);
    }

    private String at(Shelf other, @Nullable Long last) {
        var address = UriComponentsBuilder.fromPath("/instructions");
        put(address, "q", q.isEmpty() ? null : q);
        put(address, "client", client);
        put(address, "queue", queue);
        put(address, "of", other == Shelf.ALL ? null : other.key());
        put(address, "after", last);
        return address.build(true).toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
