package fi.merkitys.feedback.imports;

import fi.merkitys.directory.imports.FileContent;
import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What somebody kept in a spreadsheet so far. */
@Controller("feedbackImportPages")
class ImportPages {
    private final Uploads uploads;
    private final BringFeedback bring;

    ImportPages(Uploads uploads, BringFeedback bring) {
        this.uploads = uploads;
        this.bring = bring;
    }

    @GetMapping("/feedback/imports")
    ModelAndView start(Viewer viewer) {
        return start("", viewer);
    }

    @PostMapping("/feedback/imports")
    ModelAndView look(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        if (file == null || file.isEmpty()) {
            return start("directory.import.fileMissing", viewer);
        }
        var content = FileContent.of(file.getInputStream());
        return content.isEmpty()
                ? start("directory.import.fileTooLarge", viewer)
                : new ModelAndView("redirect:/feedback/imports/"
                        + uploads.keep(FileContent.name(file.getOriginalFilename()), content.get(), viewer.id()));
    }

    private ModelAndView start(String problem, Viewer viewer) {
        var page = new ModelAndView("feedback/importStart");
        page.setStatus(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problem", problem).addObject("latest", uploads.latest(viewer.id()));
    }

    @GetMapping("/feedback/imports/{id}")
    ModelAndView review(@PathVariable long id, Viewer viewer) {
        return review(find(id, viewer), viewer, HttpStatus.OK);
    }

    @PostMapping("/feedback/imports/{id}/confirmation")
    ModelAndView confirm(@PathVariable long id, Viewer viewer) {
        return switch (bring.now(id, viewer.id())) {
            case BringFeedback.Brought any -> new ModelAndView("redirect:/feedback/imports/" + id);
            case BringFeedback.NotPossible any -> review(find(id, viewer), viewer, HttpStatus.CONFLICT);
            case BringFeedback.Gone any -> throw new NotFound();
        };
    }

    @PostMapping("/feedback/imports/{id}/removal")
    String discard(@PathVariable long id, Viewer viewer) {
        uploads.discard(find(id, viewer).id(), viewer.id());
        return "redirect:/feedback/imports";
    }

    private ModelAndView review(Upload upload, Viewer viewer, HttpStatus status) {
        var page = new ModelAndView("feedback/importReview");
        page.setStatus(status);
        return page.addObject("upload", upload)
                .addObject("difference", upload.waits() ? bring.difference(upload, viewer.id()) : null);
    }

    private Upload find(long id, Viewer viewer) {
        return uploads.find(id, viewer.id()).orElseThrow(NotFound::new);
    }
}
