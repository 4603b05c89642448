package fi.merkitys.shell;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every sentence of the pages in each language, with ICU's plural and number forms. */
@Component
public class Texts {
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("fi"), Locale.of("lt"));

    private final Map<Locale, Map<String, String>> patterns = new HashMap<>();
    private final Map<Locale, Map<String, MessageFormat>> formats = new HashMap<>();

    Texts() {
        for (var language : LANGUAGES) {
            patterns.put(language, new HashMap<>());
            formats.put(language, new ConcurrentHashMap<>());
        }
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                patternsOf(language(file)).putAll(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException where no language has the key, so that no page shows a bare key */
    public String get(Locale language, String key, Object... arguments) {
        var pattern = patternsOf(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language);
        }
        // Most sentences have no argument: they need no formatter, only their quotes.
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var format = formatsOf(language).computeIfAbsent(key, any -> new MessageFormat(pattern, language));
        // ICU's formatter keeps state while it formats.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** The supported language that comes nearest. */
    public static Locale supported(Locale wanted) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private Map<String, String> patternsOf(Locale language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private Map<String, MessageFormat> formatsOf(Locale language) {
        return formats.getOrDefault(language, new ConcurrentHashMap<>());
    }

    private static Locale language(Resource file) {
        var name = String.valueOf(file.getFilename());
        var underscore = name.indexOf('_');
        return underscore < 0
                ? Locale.ENGLISH
                : supported(Locale.of(name.substring(underscore + 1, name.indexOf('.'))));
    }

    private static Map<String, String> read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var read = new HashMap<String, String>();
        properties.forEach((key, value) -> read.put((String) key, (String) value));
        return read;
    }
}
