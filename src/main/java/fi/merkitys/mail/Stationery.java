package fi.merkitys.mail;

import fi.merkitys.installation.Installation;
import fi.merkitys.installation.Organisation;
import fi.merkitys.installation.Organisations;
import fi.merkitys.shell.Texts;
import fi.merkitys.shell.Wording;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes letters that all look alike: a greeting, some sentences, one thing to do. In the reader's language. */
@Component
public class Stationery {
    private final TemplateEngine engine;
    private final Texts texts;
    private final Clock clock;
    private final Organisations organisations;
    private final Installation installation;

    Stationery(
            TemplateEngine engine, Texts texts, Clock clock, Organisations organisations, Installation installation) {
        this.engine = engine;
        this.texts = texts;
        this.clock = clock;
        this.organisations = organisations;
        this.installation = installation;
    }

    public Wording wording(@Nullable Locale language) {
        return new Wording(texts, language == null ? Locale.ENGLISH : language, clock);
    }

    public String organisation() {
        return organisations.find().map(Organisation::name).orElse("Merkitys");
    }

    /**
     * @param paragraphs what it says
     * @param action what the button says
     * @param path of the page that the button opens; the address before it comes from the configuration, never from
     *     a request
     */
    public Letter write(
            String to, Wording wording, String subject, List<String> paragraphs, String action, String path) {
        return write(to, wording, subject, paragraphs, action, path, "");
    }

    /** @param ending the path of the page where the reader ends letters of this kind; empty where they have to come */
    public Letter write(
            String to,
            Wording wording,
            String subject,
            List<String> paragraphs,
            String action,
            String path,
            String ending) {
        var link = address(path);
        var end = ending.isEmpty() ? "" : address(ending);
        var model = Map.<String, Object>of(
                "w",
                wording,
                "subject",
                subject,
                "paragraphs",
                paragraphs,
                "action",
                action,
                "link",
                link,
                "ending",
                end,
                "organisation",
                organisation());
        var html = new StringOutput();
        engine.render("mail/letter.jte", model, html);
        var text = String.join("\n\n", paragraphs) + "\n\n" + action + ":\n" + link + "\n\n-- \n"
                + wording.t("mail.letter.foot", organisation()) + "\n"
                + (end.isEmpty() ? "" : wording.t("mail.letter.end") + ": " + end + "\n");
        // A line that ends within the subject would begin another header.
        return new Letter(to, subject.replaceAll("\\p{Cntrl}+", " "), text, html.toString()).endedAt(end);
    }

    private String address(String path) {
        return String.valueOf(installation.url()).replaceAll("/+$", "") + path;
    }
}
