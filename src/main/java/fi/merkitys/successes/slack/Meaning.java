package fi.merkitys.successes.slack;

import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Whom a command means, and what it says of them: Slack's own mentions and handles, or a name, e-mail or employee id typed at
 * the beginning.
 */
@Component
class Meaning {
    /** As Slack writes a mention, or a handle as people type it; each with what people put after it. */
    private static final Pattern MENTION = Pattern.compile(
            "\\G(?:<@(?<id>[A-Z0-9]+)(?:\\|(?<handle>[^>]*))?>|@(?<typed>[\\p{L}\\p{N}._-]+))[\\s,:]*(?:(?:and|ja|ir|&)\\s+(?=[<@]))?");

    /** Words of a name. */
    private static final int LONGEST_NAME = 4;

    private final Slack slack;
    private final FindPeople people;

    Meaning(Slack slack, FindPeople people) {
        this.slack = slack;
        this.people = people;
    }

    /**
     * @param unknown whom nobody knows, as it was typed; or none
     * @param words the rest
     */
    record Meant(List<PersonId> receivers, Optional<String> unknown, String words) {}

    Meant of(Command command) {
        var text = command.text();
        var mentions = new ArrayList<Mention>();
        var end = 0;
        var found = MENTION.matcher(text);
        while (found.find()) {
            var handle = found.group("typed") == null ? found.group("handle") : found.group("typed");
            mentions.add(new Mention(
                    found.group("id") == null ? "" : Command.user(command.team(), found.group("id")),
                    handle == null ? "" : handle.toLowerCase(Locale.ROOT)));
            end = found.end();
        }
        return mentions.isEmpty()
                ? byName(text)
                : byMention(mentions, text.substring(end).strip());
    }

    private record Mention(String user, String handle) {}

    private Meant byMention(List<Mention> mentions, String words) {
        var connected = slack.people(mentions.stream().map(Mention::user).toList());
        var handles = slack.byHandle(mentions.stream().map(Mention::handle).toList());
        var receivers = new LinkedHashSet<PersonId>();
        for (var mention : mentions) {
            var person = connected.getOrDefault(mention.user(), handles.get(mention.handle()));
            if (person == null) {
                return new Meant(List.of(), Optional.of(mention.handle()), words);
            }
            receivers.add(person);
        }
        return new Meant(List.copyOf(receivers), Optional.empty(), words);
    }

    /** The longest beginning that means one person. */
    private Meant byName(String text) {
        var beginnings = beginnings(text);
        var meant = people.meant(beginnings.keySet());
        for (var beginning : beginnings.entrySet().stream().toList().reversed()) {
            var persons = meant.getOrDefault(beginning.getKey(), List.of());
            if (persons.size() == 1) {
                return new Meant(persons, Optional.empty(), beginning.getValue());
            }
        }
        return new Meant(List.of(), Optional.of(text.split("\\s+", 2)[0]), "");
    }

    /** Each with what comes after it, the shortest first. */
    private static Map<String, String> beginnings(String text) {
        var parts = text.split("\\s+", LONGEST_NAME + 1);
        var beginnings = new LinkedHashMap<String, String>();
        for (var n = 1; n <= Math.min(LONGEST_NAME, parts.length); n++) {
            var name = String.join(" ", Arrays.asList(parts).subList(0, n)).replaceAll("[,:]+$", "");
            beginnings.put(name, String.join(" ", Arrays.asList(parts).subList(n, parts.length)));
        }
        return beginnings;
    }
}
