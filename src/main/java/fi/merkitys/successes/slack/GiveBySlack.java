package fi.merkitys.successes.slack;

import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import fi.merkitys.shell.Texts;
import fi.merkitys.shell.Wording;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import fi.merkitys.successes.TellSuccess;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Does what a command of Slack says, in the name of whoever typed it, and answers in their language. */
@Service
class GiveBySlack {
    private static final Pattern CONNECT = Pattern.compile("(?i)connect\\s+(\\S{1,40})");
    private final Slack slack;
    private final Meaning meaning;
    private final TellSuccess tell;
    private final Profiles profiles;
    private final OnBehalf onBehalf;
    private final Texts texts;
    private final Clock clock;

    GiveBySlack(
            Slack slack,
            Meaning meaning,
            TellSuccess tell,
            Profiles profiles,
            OnBehalf onBehalf,
            Texts texts,
            Clock clock) {
        this.slack = slack;
        this.meaning = meaning;
        this.tell = tell;
        this.profiles = profiles;
        this.onBehalf = onBehalf;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return what only who typed it reads */
    String answer(Command command) {
        var connect = CONNECT.matcher(command.text());
        if (connect.matches()) {
            return slack.connect(connect.group(1), command.user(), clock.instant())
                    .map(person -> words(person).t("slack.connected", name(person)))
                    .orElseGet(() -> inAllLanguages("slack.wrongCode"));
        }
        var giver = Optional.ofNullable(slack.people(List.of(command.user())).get(command.user()));
        return giver.map(person -> thank(person, command)).orElseGet(() -> inAllLanguages("slack.unknown"));
    }

    private String thank(PersonId giver, Command command) {
        var words = words(giver);
        if (command.text().isEmpty()) {
            return words.t("slack.help");
        }
        var meant = meaning.of(command);
        if (meant.unknown().isPresent()) {
            return words.t("slack.nobody", meant.unknown().get());
        }
        return onBehalf.of(giver.value(), () -> told(giver, meant, words));
    }

    private String told(PersonId giver, Meaning.Meant meant, Wording words) {
        var kudos = new NewSuccess(Kind.KUDOS, giver, meant.receivers(), meant.words(), "", null, "", Audience.ALL);
        return switch (tell.now(kudos)) {
            case TellSuccess.Told any ->
                words.t("slack.told", meant.receivers().stream().map(this::name).collect(Collectors.joining(", ")));
            case TellSuccess.NotSaid why -> words.t(why.words());
        };
    }

    private String name(PersonId person) {
        return profiles.find(person).map(Profile::name).orElse("");
    }

    private Wording words(PersonId person) {
        var language = profiles.find(person).map(Profile::language).orElse(null);
        return wording(language == null ? Locale.ENGLISH : Locale.of(language));
    }

    /** Nobody knows yet which one they read. */
    private String inAllLanguages(String key) {
        return Texts.LANGUAGES.stream().map(one -> wording(one).t(key)).collect(Collectors.joining("\n"));
    }

    private Wording wording(Locale language) {
        return new Wording(texts, language, clock);
    }
}
