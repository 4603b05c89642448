package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactImports;
import fi.merkitys.contacts.ContactRights;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.contacts.ImportId;
import fi.merkitys.contacts.store.QuarantineFile;
import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** One import: how far it is, what it did, what waits in quarantine. Can be left and found again. */
@Controller
class ImportPages {
    private final ImportViews views;
    private final ContactImports imports;
    private final ContactSources sources;
    private final ImportContacts importing;
    private final QuarantineFile quarantine;

    ImportPages(
            ImportViews views,
            ContactImports imports,
            ContactSources sources,
            ImportContacts importing,
            QuarantineFile quarantine) {
        this.views = views;
        this.imports = imports;
        this.sources = sources;
        this.importing = importing;
        this.quarantine = quarantine;
    }

    /** While it runs, the page asks again for the part of it that changes. */
    @GetMapping("/contact-imports/{id}")
    String show(
            @PathVariable int id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Viewer viewer,
            Model model) {
        ContactRights.check(viewer);
        model.addAttribute("view", views.find(id));
        return htmx == null ? "contacts/import" : "contacts/import-state";
    }

    @GetMapping("/contact-imports/{id}/quarantine")
    void quarantine(@PathVariable int id, Viewer viewer, HttpServletResponse response) throws IOException {
        ContactRights.check(viewer);
        var contacts = imports.find(new ImportId(id)).orElseThrow(NotFound::new);
        var source = sources.find(contacts.source()).orElseThrow(NotFound::new);
        QuarantineDownload.write(quarantine, contacts, source, response);
    }

    /** A failed import once more, or a dry run for real. */
    @PostMapping("/contact-imports/{id}/attempts")
    String again(@PathVariable int id, Viewer viewer) {
        ContactRights.check(viewer);
        importing.tryAgain(
                imports.find(new ImportId(id)).orElseThrow(NotFound::new).id());
        return "redirect:/contact-imports/" + id;
    }
}
