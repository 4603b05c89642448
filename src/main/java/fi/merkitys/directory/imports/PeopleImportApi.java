package fi.merkitys.directory.imports;

import fi.merkitys.directory.imports.Difference.Entry;
import fi.merkitys.directory.imports.Difference.FieldChange;
import fi.merkitys.directory.imports.Upload.Kind;
import fi.merkitys.identity.CurrentViewer;
import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Scripts bring people in: the same rules, the same difference, in JSON. */
@RestController
@Tag(name = "People")
class PeopleImportApi {
    /** Who sends more wants the counts. */
    private static final int SHOWN = 1_000;

    private final BringPeople bring;
    private final UploadedFiles uploads;
    private final WholeOrganisation whole;
    private final CurrentViewer current;
    private final Chromes chromes;

    PeopleImportApi(
            BringPeople bring, UploadedFiles uploads, WholeOrganisation whole, CurrentViewer current, Chromes chromes) {
        this.bring = bring;
        this.uploads = uploads;
        this.whole = whole;
        this.current = current;
        this.chromes = chromes;
    }

    @Operation(summary = "Bring people in from a CSV file, or with dryRun only see what it would change")
    @PreAuthorize("hasAuthority('SCOPE_IMPORT_PEOPLE')")
    @PostMapping(path = "/api/people-imports", consumes = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Answer> bring(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean othersLeft,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        var wording = chromes.of(request);
        var content = FileContent.of(file != null ? file.getInputStream() : request.getInputStream());
        if (content.isEmpty()) {
            var tooLarge = Problem.at(0, "tooLarge", Integer.toString(FileContent.LARGEST >> 20));
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(answer(
                            new Difference(List.of(), List.of(), List.of(), 0, List.of(), List.of(tooLarge), List.of()),
                            false,
                            wording));
        }
        var roster = ReadRoster.from(content.get());
        var by = current.of(request).map(Viewer::id).orElse(null);
        if (dryRun) {
            return ResponseEntity.ok(answer(bring.compare(roster, othersLeft, by), false, wording));
        }
        var difference = bring.now(roster, othersLeft, by);
        if (!difference.problems().isEmpty()) {
            return ResponseEntity.unprocessableContent().body(answer(difference, false, wording));
        }
        var name = FileContent.name(file == null ? null : file.getOriginalFilename());
        whole.run(() -> remember(difference, othersLeft, name));
        return ResponseEntity.ok(answer(difference, true, wording));
    }

    /** In the list of imports, so that HR sees what the script of the night did. */
    private void remember(Difference difference, boolean othersLeft, String fileName) {
        var id = uploads.keep(Kind.PEOPLE, fileName, new byte[0], null, othersLeft, null);
        uploads.confirmed(
                id,
                null,
                difference.joins().size(),
                difference.changes().size(),
                difference.leaves().size(),
                difference.unchanged());
    }

    private static Answer answer(Difference difference, boolean done, Wording wording) {
        return new Answer(
                done,
                new Counts(
                        difference.joins().size(),
                        difference.changes().size(),
                        difference.leaves().size(),
                        difference.unchanged(),
                        difference.problems().size()),
                people(difference.joins()),
                people(difference.changes()),
                people(difference.leaves()),
                sentences(difference.problems(), wording),
                sentences(difference.notices(), wording));
    }

    private static List<Person> people(List<Entry> entries) {
        return entries.stream()
                .limit(SHOWN)
                .map(entry -> new Person(
                        entry.line(),
                        Optional.ofNullable(entry.profile().employeeId()).orElse(""),
                        entry.profile().name(),
                        entry.fields()))
                .toList();
    }

    private static List<Sentence> sentences(List<Problem> problems, Wording wording) {
        return problems.stream()
                .limit(SHOWN)
                .map(problem -> new Sentence(
                        problem.line(),
                        problem.code(),
                        wording.t(problem.key(), problem.about().toArray())))
                .toList();
    }

    /**
     * @param done whether the directory is now as the file says; false after a dry run and where there were problems
     * @param joined at most a thousand people; the counts are of all
     */
    record Answer(
            boolean done,
            Counts counts,
            List<Person> joined,
            List<Person> changed,
            List<Person> left,
            List<Sentence> problems,
            List<Sentence> notices) {}

    record Counts(int joined, int changed, int left, int unchanged, int problems) {}

    record Person(int line, String employeeId, String name, List<FieldChange> fields) {}

    record Sentence(int line, String code, String message) {}
}
