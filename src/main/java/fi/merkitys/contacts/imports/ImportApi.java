package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactImports;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.contacts.ImportId;
import fi.merkitys.contacts.store.QuarantineFile;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A nightly script brings contacts in, and asks what became of them. */
@RestController
@Tag(name = "Contacts")
@PreAuthorize("hasAuthority('SCOPE_IMPORT_CONTACTS')")
class ImportApi {
    private final ImportContacts importing;
    private final ContactImports imports;
    private final ContactSources sources;
    private final QuarantineFile quarantine;
    private final Chromes chromes;

    ImportApi(
            ImportContacts importing,
            ContactImports imports,
            ContactSources sources,
            QuarantineFile quarantine,
            Chromes chromes) {
        this.importing = importing;
        this.imports = imports;
        this.sources = sources;
        this.quarantine = quarantine;
        this.chromes = chromes;
    }

    @PostMapping("/api/contact-imports")
    @Operation(
            summary = "Bring a file of contacts in",
            description = "The file as the body (curl --data-binary @file) or as a multipart field; plain, .gz or .zip."
                    + " It is kept before this answers and comes in soon after; ask at Location what became of it.",
            parameters = {
                @Parameter(name = "source", in = ParameterIn.QUERY, required = true, description = "the source's name"),
                @Parameter(name = "file", in = ParameterIn.QUERY, description = "a name to know the file by"),
                @Parameter(
                        name = "dryRun",
                        in = ParameterIn.QUERY,
                        description = "true: tell what the file would do, and do nothing",
                        schema = @Schema(type = "boolean"))
            },
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "202", description = "kept; see Location")
    @ApiResponse(responseCode = "404", description = "no such source")
    @ApiResponse(responseCode = "422", description = "no file")
    ResponseEntity<?> bring(@Parameter(hidden = true) HttpServletRequest request) throws IOException, ServletException {
        var given = GivenFile.of(request);
        var source = sources.named(given.query("source"));
        if (source.isEmpty()) {
            return refused(request, HttpStatus.NOT_FOUND, "contacts.api.noSource", given.query("source"));
        }
        try (var content = given.content()) {
            if (content == null) {
                return refused(request, HttpStatus.UNPROCESSABLE_CONTENT, "contacts.upload.noFile");
            }
            var id = Boolean.parseBoolean(given.query("dryRun"))
                    ? importing.tryOut(source.get(), given.name(), content, null)
                    : importing.receive(source.get(), given.name(), content, null);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/contact-imports/" + id.value()))
                    .body(answer(id, source.get(), request));
        }
    }

    private ResponseEntity<ProblemDetail> refused(
            HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
        var words = chromes.of(request).t(key, arguments);
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, words));
    }

    @GetMapping("/api/contact-imports/{id}")
    @Operation(summary = "What became of an import: state, rows, quarantine by reason, first and last contact")
    ImportAnswer show(@PathVariable int id, @Parameter(hidden = true) HttpServletRequest request) {
        var contacts = imports.find(new ImportId(id)).orElseThrow(NotFound::new);
        return answer(contacts.id(), sources.find(contacts.source()).orElseThrow(NotFound::new), request);
    }

    private ImportAnswer answer(ImportId id, ContactSource source, HttpServletRequest request) {
        var contacts = imports.find(id).orElseThrow(NotFound::new);
        return ImportAnswer.of(contacts, source, importing.progress(contacts), chromes.of(request));
    }

    @GetMapping(path = "/api/contact-imports/{id}/quarantine", produces = "text/csv")
    @Operation(
            summary = "The rows that could not be used, as CSV",
            description = "With line and reason in front; mended, the file can be brought in again.")
    void quarantine(@PathVariable int id, @Parameter(hidden = true) HttpServletResponse response) throws IOException {
        var contacts = imports.find(new ImportId(id)).orElseThrow(NotFound::new);
        QuarantineDownload.write(
                quarantine, contacts, sources.find(contacts.source()).orElseThrow(NotFound::new), response);
    }
}
