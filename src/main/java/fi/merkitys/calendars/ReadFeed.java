package fi.merkitys.calendars;

import fi.merkitys.identity.Secret;
import fi.merkitys.installation.Installation;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.notifications.Arguments;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Texts;
import fi.merkitys.shell.Wording;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What somebody's calendar program finds at the secret address, which is their way in to this and to nothing else. Whether it
 * has changed is known before it is written.
 */
@Service
class ReadFeed {
    private static final Duration BACK = Duration.ofDays(60);
    private static final Duration AHEAD = Duration.ofDays(400);
    /** Another number where the same meetings come out differently. */
    private static final String EDITION = "2";

    private final Feeds feeds;
    private final List<Appointments> appointments;
    private final OnBehalf onBehalf;
    private final FindPeople people;
    private final Texts texts;
    private final Installation installation;
    private final Clock clock;

    ReadFeed(
            Feeds feeds,
            List<Appointments> appointments,
            OnBehalf onBehalf,
            FindPeople people,
            Texts texts,
            Installation installation,
            Clock clock) {
        this.feeds = feeds;
        this.appointments = appointments;
        this.onBehalf = onBehalf;
        this.people = people;
        this.texts = texts;
        this.installation = installation;
        this.clock = clock;
    }

    /** @param etag the same for as long as it says the same */
    record Version(Feeds.Reader reader, List<Appointment> appointments, Map<PersonId, String> names, String etag) {
        /** Of what is in it. */
        Optional<Instant> lastModified() {
            return appointments.stream().map(Appointment::changedAt).max(Comparator.naturalOrder());
        }
    }

    Optional<Version> version(Secret secret) {
        return feeds.reader(secret).map(reader -> onBehalf.read(reader.person().value(), () -> version(reader)));
    }

    private Version version(Feeds.Reader reader) {
        // Whole days: a meeting does not leave the feed from one question to the next.
        var now = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var all = appointments.stream()
                .flatMap(some -> some.of(reader.person(), now.minus(BACK), now.plus(AHEAD)).stream())
                .sorted(Comparator.comparing(Appointment::from).thenComparing(Appointment::uid))
                .toList();
        var named = people.names(all.stream()
                .flatMap(one -> one.titleArgs().stream())
                .filter(PersonId.class::isInstance)
                .map(PersonId.class::cast)
                .collect(Collectors.toSet()));
        return new Version(reader, all, named, etag(reader, all, named));
    }

    private String etag(Feeds.Reader reader, List<Appointment> all, Map<PersonId, String> named) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var said = new StringBuilder(EDITION)
                    .append(reader.language())
                    .append(clock.getZone())
                    .append(installation.url());
            all.forEach(one -> said(one, said));
            named.entrySet().stream()
                    .sorted(Comparator.comparingLong(one -> one.getKey().value()))
                    .forEach(said::append);
            var hash = digest.digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 27) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whatever of it shows; times as numbers, because a year of them is spelt out slowly. */
    private static void said(Appointment one, StringBuilder said) {
        said.append('\n')
                .append(one.uid())
                .append(' ')
                .append(one.sequence())
                .append(' ')
                .append(one.from().toEpochMilli())
                .append(' ')
                .append(one.until().toEpochMilli())
                .append(' ')
                .append(one.changedAt().toEpochMilli())
                .append(one.state())
                .append(one.titleKey())
                .append(one.titleArgs())
                .append(one.path());
    }

    String written(Version version) {
        if (!version.reader().fetchedToday()) {
            feeds.fetched(version.reader().person());
        }
        var language = version.reader().language();
        var words = new Wording(texts, language == null ? Locale.ENGLISH : Locale.of(language), clock);
        // One meets the same people again and again.
        var titles = new HashMap<List<Object>, String>();
        return new Agenda(clock.getZone(), words)
                .feed(
                        words.t("calendars.feed.name"),
                        version.appointments().stream()
                                .map(one -> entry(
                                        one,
                                        titles.computeIfAbsent(
                                                List.of(one.titleKey(), one.titleArgs()),
                                                any -> title(one, version.names(), words))))
                                .toList());
    }

    private static String title(Appointment one, Map<PersonId, String> names, Wording words) {
        return words.t(one.titleKey(), Arguments.spoken(one.titleArgs(), words, names));
    }

    private Agenda.Entry entry(Appointment one, String title) {
        var link = String.valueOf(installation.url()).replaceAll("/+$", "") + one.path();
        return new Agenda.Entry(
                one.uid(),
                one.sequence(),
                one.from(),
                one.until(),
                one.kind(),
                one.state(),
                title,
                link,
                one.changedAt());
    }
}
