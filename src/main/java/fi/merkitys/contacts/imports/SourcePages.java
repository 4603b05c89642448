package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactRights;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.contacts.SourceId;
import fi.merkitys.contacts.UnknownAgents;
import fi.merkitys.contacts.inbox.InboxFolder;
import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One source: its imports so far, and the place where the next file goes. */
@Controller
class SourcePages {
    private static final int IMPORTS = 30;
    private final ContactSources sources;
    private final UnknownAgents unknownAgents;
    private final ImportContacts importing;
    private final ImportViews views;
    private final SourceCards cards;

    SourcePages(
            ContactSources sources,
            UnknownAgents unknownAgents,
            ImportContacts importing,
            ImportViews views,
            SourceCards cards) {
        this.sources = sources;
        this.unknownAgents = unknownAgents;
        this.importing = importing;
        this.views = views;
        this.cards = cards;
    }

    @GetMapping("/contacts")
    String all(Viewer viewer, Model model) {
        ContactRights.check(viewer);
        model.addAttribute("cards", cards.all());
        return "contacts/contacts";
    }

    @GetMapping("/contact-sources/{id}")
    String show(@PathVariable int id, Viewer viewer, Model model) {
        ContactRights.check(viewer);
        return page(find(id), null, model);
    }

    private ContactSource find(int id) {
        return sources.find(new SourceId(id)).orElseThrow(NotFound::new);
    }

    private String page(ContactSource source, @Nullable String problem, Model model) {
        model.addAttribute("source", source);
        model.addAttribute("imports", views.of(source, IMPORTS));
        model.addAttribute("unknownAgents", unknownAgents.count(source.id()));
        model.addAttribute("problem", problem);
        model.addAttribute("nightly", nightly(source));
        model.addAttribute("inbox", InboxFolder.nameOf(source.name()));
        return "contacts/source";
    }

    /** What a script does every night. */
    private static String nightly(ContactSource source) {
        return """
            curl --data-binary @contacts.csv \\
              -H "Authorization: Bearer $MERKITYS_API_TOKEN" \\
              "$MERKITYS_URL/api/contact-imports?source=%s"
            """.formatted(URLEncoder.encode(source.name(), StandardCharsets.UTF_8));
    }

    /** The browser sends it with htmx so that it can tell how many bytes have gone; without JavaScript it is a form. */
    @PostMapping("/contact-sources/{id}/imports")
    @Nullable
    String upload(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ContactRights.check(viewer);
        var source = find(id);
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(source, GivenFile.isNamed(file) ? "contacts.import.empty" : "contacts.upload.choose", model);
        }
        var name = GivenFile.plain(String.valueOf(file.getOriginalFilename()));
        try (var content = file.getInputStream()) {
            var by = viewer.id().value();
            var taken =
                    dryRun ? importing.tryOut(source, name, content, by) : importing.receive(source, name, content, by);
            return Onward.to("/contact-imports/" + taken.value(), htmx, response);
        }
    }
}
