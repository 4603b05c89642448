package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ProblemWords;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.MappingJson;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** A source's mapping, so that a whole set-up can be scripted. */
@RestController
@Tag(name = "Contacts")
@PreAuthorize("hasAuthority('SCOPE_WRITE_SOURCES')")
class SourceApi {
    private final ContactSources sources;
    private final Chromes chromes;

    SourceApi(ContactSources sources, Chromes chromes) {
        this.sources = sources;
        this.chromes = chromes;
    }

    @GetMapping(path = "/api/contact-sources/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The mapping of a source")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Mapping.class), mediaType = "application/json"))
    String show(@PathVariable String name) {
        return sources.named(name)
                .map(ContactSource::mapping)
                .map(MappingJson::write)
                .orElseThrow(NotFound::new);
    }

    @PutMapping("/api/contact-sources/{name}")
    @Operation(summary = "Make a source, or change how its files are read from now on")
    @ApiResponse(responseCode = "200", description = "kept")
    @ApiResponse(responseCode = "422", description = "what has to be put right, in words")
    ResponseEntity<Object> save(
            @PathVariable String name,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Mapping.class)))
                    @RequestBody
                    String mapping,
            @Parameter(hidden = true) HttpServletRequest request) {
        var wording = chromes.of(request);
        try {
            return Optional.ofNullable(MappingJson.read(mapping))
                    .map(read -> save(name, read, wording))
                    .orElseGet(() -> refused(List.of(wording.t("contacts.api.noMapping", "null")), wording));
        } catch (JacksonException e) {
            return refused(List.of(wording.t("contacts.api.noMapping", plain(e))), wording);
        }
    }

    private ResponseEntity<Object> save(String name, Mapping mapping, Wording wording) {
        return switch (sources.save(name, mapping)) {
            case ContactSources.Outcome.Saved saved ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(MappingJson.write(saved.source().mapping()));
            case ContactSources.Outcome.Refused refused ->
                refused(ProblemWords.of(refused.problems(), wording), wording);
        };
    }

    /** Without the names of our classes. */
    private static String plain(JacksonException e) {
        return e.getOriginalMessage().replaceAll("\\(class [^)]*\\)|fi\\.merkitys\\.[\\w.$]*", "");
    }

    private static ResponseEntity<Object> refused(List<String> problems, Wording wording) {
        var answer = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, wording.t("contacts.api.mappingRefused", problems.size()));
        answer.setProperty("problems", problems);
        return ResponseEntity.unprocessableContent().body(answer);
    }
}
