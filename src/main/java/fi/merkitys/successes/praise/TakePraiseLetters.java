package fi.merkitys.successes.praise;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.IncomingLetters;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Letters that people forward to the address for praise. Who writes their name into the subject, or above the customer's
 * words, says of whom it is; else it is of who forwards it. Only letters of people who work here count.
 */
@Component
class TakePraiseLetters implements IncomingLetters {
    private static final int DEEPEST = 5;
    private static final Pattern PREFIXES =
            Pattern.compile("(?iu)^\\s*(?:(?:fwd?|re|vs|vl|lv|ts|edellenlähetys|välitetty|pers|atsp?)\\s*:\\s*)+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\n,;:|()–—]+|\\s-\\s");
    private final PraiseSettings settings;
    private final Praises praises;
    private final FindPeople people;
    private final Notices notices;
    private final WholeOrganisation whole;
    private final Clock clock;

    TakePraiseLetters(
            PraiseSettings settings,
            Praises praises,
            FindPeople people,
            Notices notices,
            WholeOrganisation whole,
            Clock clock) {
        this.settings = settings;
        this.praises = praises;
        this.people = people;
        this.notices = notices;
        this.whole = whole;
        this.clock = clock;
    }

    @Override
    public boolean take(MimeMessage letter) throws MessagingException, IOException {
        if (!isForPraise(letter)) {
            return false;
        }
        var subject = PREFIXES.matcher(Optional.ofNullable(letter.getSubject()).orElse(""))
                .replaceFirst("");
        var forwarded = ForwardedLetter.of(text(letter, 0));
        var name = Optional.ofNullable(letter.getMessageID()).orElse(subject + letter.getSentDate());
        whole.run(() -> sender(letter).ifPresent(sender -> {
            var agent = agent(subject, forwarded.note(), sender);
            if (agent.isPresent() && !forwarded.words().isBlank()) {
                keep(agent.get(), forwarded, sender, "mail " + name);
            } else {
                notices.tell(new Notice(
                        sender, Topic.RECOGNITION, "praise.notice.unclear", List.of(), "/successes/praise/new"));
            }
        }));
        return true;
    }

    private void keep(PersonId agent, ForwardedLetter forwarded, PersonId sender, String source) {
        var name = people.names(List.of(agent)).getOrDefault(agent, "");
        praises.add(List.of(new NewPraise(
                agent,
                new Masking(List.of(name)).of(forwarded.words(), forwarded.names()),
                Origin.MAIL,
                "",
                LocalDate.now(clock),
                Set.of(),
                sender,
                source)));
    }

    /** By its head, or by what the server that delivered it noted. */
    private boolean isForPraise(MimeMessage letter) throws MessagingException {
        var address = settings.given();
        if (address.isEmpty()) {
            return false;
        }
        var recipients = Optional.ofNullable(letter.getAllRecipients()).orElse(new Address[0]);
        var delivered = Stream.of("Delivered-To", "X-Original-To").flatMap(header -> headers(letter, header));
        return Stream.concat(
                        Arrays.stream(recipients)
                                .filter(InternetAddress.class::isInstance)
                                .map(one -> ((InternetAddress) one).getAddress()),
                        delivered)
                .anyMatch(one -> address.get().equals(one.strip().toLowerCase(Locale.ROOT)));
    }

    private static Stream<String> headers(MimeMessage letter, String name) {
        try {
            return Optional.ofNullable(letter.getHeader(name)).stream().flatMap(Arrays::stream);
        } catch (MessagingException e) {
            return Stream.empty();
        }
    }

    private Optional<PersonId> sender(MimeMessage letter) {
        try {
            var from = letter.getFrom();
            return from != null && from.length == 1 && from[0] instanceof InternetAddress sender
                    ? one(people.meant(sender.getAddress()))
                    : Optional.empty();
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    private Optional<PersonId> agent(String subject, String note, PersonId sender) {
        var words = Stream.concat(
                        Stream.of(subject), Stream.of(subject, note).flatMap(text -> BETWEEN_NAMES.splitAsStream(text)))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && word.length() <= 100)
                .distinct()
                .limit(50)
                .toList();
        var named = people.meant(words).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        return named.isEmpty() ? Optional.of(sender) : one(named);
    }

    private static Optional<PersonId> one(List<PersonId> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Plain words are read rather than a page. */
    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("text/html")) {
            return withoutTags(String.valueOf(part.getContent()));
        }
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart several) {
            var html = "";
            for (var at = 0; at < several.getCount(); at++) {
                var inner = several.getBodyPart(at);
                var text = text(inner, depth + 1);
                if (!text.isBlank() && !inner.isMimeType("text/html")) {
                    return text;
                }
                html = html.isBlank() ? text : html;
            }
            return html;
        }
        // Forwarded as an attachment
        return part.isMimeType("message/rfc822") && depth < DEEPEST && part.getContent() instanceof MimeMessage inner
                ? "From: "
                        + Optional.ofNullable(inner.getFrom())
                                .map(Arrays::toString)
                                .orElse("") + "\nSubject:\n\n" + text(inner, depth + 1)
                : "";
    }

    private static String withoutTags(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("(?is)<(style|script|head).*?</\\1>", "")
                        .replaceAll("(?i)<br[^>]*>|</(?:p|div|tr|li|h\\d)>", "\n")
                        .replaceAll("<[^>]*>", ""))
                .replaceAll("[ \\t]+", " ");
    }
}
