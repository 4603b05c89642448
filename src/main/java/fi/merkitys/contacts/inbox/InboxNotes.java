package fi.merkitys.contacts.inbox;

import fi.merkitys.contacts.ContactImport;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.contacts.imports.ImportView;
import fi.merkitys.shell.Texts;
import fi.merkitys.shell.Wording;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is laid beside a file when it leaves the inbox; in every language, because nobody knows who will read it. */
@Component
class InboxNotes {
    private final Texts texts;
    private final Clock clock;
    private final ImportContacts importing;

    InboxNotes(Texts texts, Clock clock, ImportContacts importing) {
        this.texts = texts;
        this.clock = clock;
        this.importing = importing;
    }

    boolean isGood(ContactImport contacts) {
        return contacts.state() == ContactImport.State.DONE;
    }

    String about(ContactImport contacts, ContactSource source) {
        var reasons = contacts.reasons().entrySet().stream()
                .map(reason -> new ImportView.Reason(reason.getKey(), reason.getValue(), java.util.List.of()))
                .toList();
        var view = new ImportView(contacts, source, importing.progress(contacts), Duration.ZERO, reasons);
        return inEveryLanguage(wording -> view.headline(wording) + "\n"
                + reasons.stream()
                        .map(reason -> "- " + reason.words(wording) + ": " + wording.number(reason.rows()) + "\n")
                        .collect(Collectors.joining())
                + wording.t("contacts.inbox.seePage", String.valueOf(view.id())));
    }

    String sameAs(ContactImport earlier) {
        return inEveryLanguage(wording -> wording.t(
                "contacts.inbox.sameFile",
                earlier.fileName(),
                wording.dateTime(earlier.receivedAt()),
                String.valueOf(earlier.id().value())));
    }

    private String inEveryLanguage(Function<Wording, String> words) {
        return Texts.LANGUAGES.stream()
                .map(language -> words.apply(new Wording(texts, language, clock)))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
