package fi.merkitys.onetoones.templates;

import fi.merkitys.shell.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A template in all its languages, as somebody edits it.
 *
 * @param number of the version that it was made from
 * @param parts the first one is its name and what it is for
 */
public record Draft(String key, int number, List<Part> parts) {
    private static final int MOST = 20;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_QUESTIONS = 2000;

    /** @param words by language */
    public record Part(String key, boolean recorded, Map<String, Words> words) {
        public String title(String language) {
            return words.getOrDefault(language, Words.NONE).title();
        }

        public String questions(String language) {
            return words.getOrDefault(language, Words.NONE).questions();
        }

        boolean isEmpty() {
            return words.values().stream().allMatch(one -> one.title().isEmpty());
        }

        boolean isComplete() {
            return words.values().stream().noneMatch(one -> one.title().isEmpty());
        }
    }

    public record Words(String title, String questions) {
        static final Words NONE = new Words("", "");
    }

    record Line(int place, String key, boolean recorded, String language, String title, String questions) {}

    static List<String> languages() {
        return Texts.LANGUAGES.stream().map(java.util.Locale::getLanguage).toList();
    }

    /** As the form tells it: parts without any title are left out, new ones get a key. */
    static Draft typed(String key, int number, MultiValueMap<String, String> form) {
        var parts = new ArrayList<Part>();
        var keys = new HashSet<String>();
        for (var place = 0; place <= MOST; place++) {
            var part = part(place, keys, form);
            if (place == 0 || !part.isEmpty()) {
                parts.add(part);
                keys.add(part.key());
            }
        }
        return new Draft(key, number, List.copyOf(parts));
    }

    private static Part part(int place, HashSet<String> taken, MultiValueMap<String, String> form) {
        var words = new LinkedHashMap<String, Words>();
        for (var language : languages()) {
            words.put(
                    language,
                    new Words(
                            field(form, "title-" + place + "-" + language),
                            field(form, "questions-" + place + "-" + language)));
        }
        var known = field(form, "key-" + place);
        var key = place == 0
                ? ""
                : known.matches("[a-z0-9_]{1,40}") && !taken.contains(known) && !known.equals(Template.NOTES)
                        ? known
                        : unused(taken);
        return new Part(key, form.containsKey("recorded-" + place), words);
    }

    private static String unused(HashSet<String> taken) {
        var number = 1;
        while (taken.contains("part" + number)) {
            number++;
        }
        return "part" + number;
    }

    private static String field(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null
                ? ""
                : value.replace("\0", "").replace("\r\n", "\n").strip();
    }

    /** The key of what is wrong with it, or none. */
    @Nullable
    String problem() {
        if (parts.size() < 2) {
            return "onetoones.template.problem.empty";
        }
        if (!parts.stream().allMatch(Part::isComplete)) {
            return "onetoones.template.problem.language";
        }
        return parts.stream()
                        .flatMap(part -> part.words().values().stream())
                        .anyMatch(one -> one.title().length() > LONGEST_TITLE
                                || one.questions().length() > LONGEST_QUESTIONS)
                ? "onetoones.template.problem.long"
                : null;
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var place = 0; place < parts.size(); place++) {
            var part = parts.get(place);
            for (var language : languages()) {
                lines.add(new Line(
                        place, part.key(), part.recorded(), language, part.title(language), part.questions(language)));
            }
        }
        return lines;
    }
}
