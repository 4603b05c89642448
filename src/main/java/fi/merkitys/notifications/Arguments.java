package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sentence says besides its words, kept so that it reads well in every language later: texts, whole numbers, days
 * ({@link LocalDate}) and times ({@link Instant}), which become dates of the reader's language, and people
 * ({@link PersonId}), who are named as they are called when it is read.
 */
public final class Arguments {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Arguments() {}

    public static String written(List<Object> args) {
        return JSON.writeValueAsString(args.stream().map(Arguments::written).toList());
    }

    private static Object written(Object arg) {
        return switch (arg) {
            case String text -> text;
            case Integer number -> number;
            case Long number -> number;
            case LocalDate day -> Map.of("day", day.toString());
            case Instant time -> Map.of("time", time.toString());
            case PersonId person -> Map.of("person", person.value());
            default -> throw new IllegalArgumentException("no argument of a notice: " + arg.getClass());
        };
    }

    /** A sentence of another version, which nobody knows any more, keeps nothing from being read or sent. */
    public static String sentence(String key, String written, Wording words, Map<PersonId, String> names) {
        try {
            return words.t(key, spoken(written, words, names));
        } catch (IllegalArgumentException e) {
            return words.t("notifications.something");
        }
    }

    /** The people that they name. */
    public static Stream<PersonId> people(String written) {
        return JSON.readTree(written)
                .valueStream()
                .filter(arg -> arg.has("person"))
                .map(arg -> person(arg));
    }

    /**
     * For {@link Wording#t}.
     *
     * @param names of the people they name; somebody who is not there any more is nobody
     */
    public static Object[] spoken(String written, Wording words, Map<PersonId, String> names) {
        return JSON.readTree(written)
                .valueStream()
                .map(arg -> of(arg, words, names))
                .toArray();
    }

    /** The same of what was not written down. */
    public static Object[] spoken(List<Object> args, Wording words, Map<PersonId, String> names) {
        return args.stream().map(arg -> spoken(arg, words, names)).toArray();
    }

    private static Object spoken(Object arg, Wording words, Map<PersonId, String> names) {
        return switch (arg) {
            case LocalDate day -> words.date(day);
            case Instant time -> words.dateTime(time);
            case PersonId person -> named(person, words, names);
            default -> arg;
        };
    }

    private static String named(PersonId person, Wording words, Map<PersonId, String> names) {
        return names.getOrDefault(person, words.t("notifications.somebody"));
    }

    private static Object of(JsonNode arg, Wording words, Map<PersonId, String> names) {
        if (arg.isNumber()) {
            return arg.asLong();
        }
        if (arg.has("day")) {
            return words.date(LocalDate.parse(arg.get("day").asString()));
        }
        if (arg.has("time")) {
            return words.dateTime(Instant.parse(arg.get("time").asString()));
        }
        return arg.has("person") ? names.getOrDefault(person(arg), words.t("notifications.somebody")) : arg.asString();
    }

    private static PersonId person(JsonNode arg) {
        return new PersonId(arg.get("person").asLong());
    }
}
