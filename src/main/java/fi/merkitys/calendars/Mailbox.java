package fi.merkitys.calendars;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.mail.IncomingLetters;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Reads the mailbox: answers to invitations, and what others wait for. It marks what it has read; the rest stays as it is. */
@Component
class Mailbox {
    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int AT_ONCE = 500;
    /** Bytes; a letter with a good telephone's picture. */
    private static final int LARGEST = 20 << 20;

    private static final int DEEPEST = 5;
    private final MailboxSettings settings;
    private final Answers answers;
    private final List<IncomingLetters> others;

    Mailbox(MailboxSettings settings, Answers answers, List<IncomingLetters> others) {
        this.settings = settings;
        this.answers = answers;
        this.others = others;
    }

    void read() {
        if (!settings.given()) {
            return;
        }
        var session = Session.getInstance(properties());
        try (var store = session.getStore(settings.tls() ? "imaps" : "imap")) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                int left = 0;
                for (int at = 0; at < Math.min(AT_ONCE, unseen.length); at++) {
                    left += read(unseen[at]) ? 0 : 1;
                }
                if (left > 0) {
                    log.info("{} letters in {} were not taken in; they are flagged there", left, settings);
                }
            }
        } catch (MessagingException e) {
            log.warn("letters were not read from {}: {}", settings, e.getMessage());
        }
    }

    /**
     * One that cannot be read is left for whoever looks after the mailbox.
     *
     * @return whether it need not be looked at by anybody
     */
    private boolean read(Message message) {
        try {
            var taken = message.getSize() <= LARGEST && message instanceof MimeMessage mime && take(mime);
            if (!taken) {
                message.setFlag(Flags.Flag.FLAGGED, true);
            }
            message.setFlag(Flags.Flag.SEEN, true);
            return taken;
        } catch (MessagingException | IOException e) {
            log.warn("a message in {} was not understood: {}", settings, e.getMessage());
            return true;
        }
    }

    private boolean take(MimeMessage letter) throws MessagingException, IOException {
        var replies = new ArrayList<Reply>();
        collect(letter, replies, 0);
        if (replies.isEmpty()) {
            return offer(letter);
        }
        var from = letter.getFrom();
        if (from != null && from.length == 1 && from[0] instanceof InternetAddress sender) {
            answers.take(name(letter, sender), sender.getAddress(), replies);
        }
        return true;
    }

    private boolean offer(MimeMessage letter) throws MessagingException, IOException {
        for (var other : others) {
            var outcome = other.take(letter);
            if (outcome != IncomingLetters.Outcome.NOT_THEIRS) {
                return outcome == IncomingLetters.Outcome.TAKEN;
            }
        }
        return true;
    }

    private static String name(MimeMessage message, InternetAddress sender) throws MessagingException {
        var id = message.getMessageID();
        return id != null ? id : sender.getAddress() + " " + message.getSentDate() + " " + message.getSubject();
    }

    private static void collect(Part part, List<Reply> to, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart several) {
            for (int at = 0; at < several.getCount(); at++) {
                collect(several.getBodyPart(at), to, depth + 1);
            }
        } else if (isCalendar(part) && to.isEmpty()) {
            try (var content = part.getInputStream()) {
                to.addAll(Reply.in(content));
            }
        }
    }

    private static boolean isCalendar(Part part) throws MessagingException {
        var name = String.valueOf(part.getFileName()).toLowerCase(Locale.ROOT);
        return part.isMimeType("text/calendar") || part.isMimeType("application/ics") || name.endsWith(".ics");
    }

    private Properties properties() {
        var properties = new Properties();
        for (var protocol : List.of("mail.imap.", "mail.imaps.")) {
            properties.setProperty(protocol + "connectiontimeout", "10000");
            properties.setProperty(protocol + "timeout", "20000");
            properties.setProperty(protocol + "writetimeout", "20000");
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
            // Looking marks nothing; what was understood is marked afterwards.
            properties.setProperty(protocol + "peek", "true");
        }
        return properties;
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job calendarAnswers(Mailbox mailbox, MailboxSettings settings) {
            return new Job("calendars-answers", Schedules.fixedDelay(settings.pause()), mailbox::read);
        }
    }
}
