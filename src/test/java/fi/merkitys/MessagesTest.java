package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sentence is there in every language, is used, and has the same placeholders; no template has words of its own. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern TEXT_CALL = Pattern.compile("\\bt\\(\\s*\"([a-z][A-Za-z0-9.]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");

    @Test
    void everyLanguageHasEveryKey() {
        assertThat(read("_fi").keySet()).isEqualTo(read("").keySet());
        assertThat(read("_lt").keySet()).isEqualTo(read("").keySet());
    }

    @Test
    void noSentenceIsEmpty() {
        for (var language : List.of("", "_fi", "_lt")) {
            assertThat(read(language).values()).noneMatch(String::isBlank);
        }
    }

    @Test
    void everyKeyBelongsToTheModuleOfItsFile() throws IOException {
        for (var file : files("")) {
            var module = file.getFileName().toString().replace(".properties", "");
            assertThat(load(file).keySet()).allMatch(key -> key.startsWith(module + "."));
        }
    }

    @Test
    void placeholdersAreTheSameInEveryLanguage() {
        var english = read("");
        for (var language : List.of("_fi", "_lt")) {
            read(language)
                    .forEach((key, text) -> assertThat(placeholders(text))
                            .as(key + language)
                            .isEqualTo(placeholders(String.valueOf(english.get(key)))));
        }
    }

    @Test
    void everyKeyThatIsNamedExists() throws IOException {
        var known = read("").keySet();
        var missing = sources().stream()
                .flatMap(source -> TEXT_CALL.matcher(source).results().map(found -> found.group(1)))
                .filter(key -> !key.endsWith(".") && !known.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    /** Not every key is named where it is put into words: a literal that looks like its siblings has to exist too. */
    @Test
    void everyLiteralOfAFamilyOfKeysExists() throws IOException {
        var known = read("").keySet();
        var families = known.stream()
                .filter(key -> key.indexOf('.') < key.lastIndexOf('.'))
                .map(key -> key.substring(0, key.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        var missing = sources().stream()
                .flatMap(source -> LITERAL.matcher(source).results().map((MatchResult found) -> found.group(1)))
                .filter(literal -> !literal.endsWith(".") && !known.contains(literal))
                .filter(literal -> families.contains(literal.substring(0, literal.lastIndexOf('.') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    /** A key is used where it stands whole in a source, or begins with a family such as "people.role." that does. */
    @Test
    void everyKeyIsUsed() throws IOException {
        var literals = sources().stream()
                .flatMap(source -> LITERAL.matcher(source).results().map((MatchResult found) -> found.group(1)))
                .collect(Collectors.toSet());
        var unused = read("").keySet().stream()
                .filter(key -> !literals.contains(key) && !inFamily(key, literals))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private static boolean inFamily(String key, Set<String> literals) {
        for (var dot = key.indexOf('.', key.indexOf('.') + 1); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void noTemplateHasWordsOfItsOwn() throws IOException {
        var words = new TreeMap<String, String>();
        for (var template : under(Path.of("src/main/jte"), ".jte")) {
            TemplateWords.in(Files.readString(template)).ifPresent(found -> words.put(template.toString(), found));
        }
        assertThat(words).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        var pattern = new MessagePattern(text);
        var names = new TreeSet<String>();
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private static Map<String, String> read(String language) {
        var all = new TreeMap<String, String>();
        try {
            for (var file : files(language)) {
                all.putAll(load(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private static List<Path> files(String language) throws IOException {
        return under(MESSAGES, language + ".properties").stream()
                .filter(file ->
                        !language.isEmpty() || !file.getFileName().toString().contains("_"))
                .toList();
    }

    private static Map<String, String> load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var loaded = new TreeMap<String, String>();
        properties.forEach((key, value) -> loaded.put((String) key, (String) value));
        return loaded;
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        for (var file : under(Path.of("src/main/java"), ".java")) {
            sources.add(Files.readString(file));
        }
        for (var file : under(Path.of("src/main/jte"), ".jte")) {
            sources.add(Files.readString(file));
        }
        return sources;
    }

    private static List<Path> under(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
