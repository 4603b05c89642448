package fi.merkitys.directory.imports;

import fi.merkitys.directory.Rights;
import fi.merkitys.directory.imports.Upload.Kind;
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

/** Absences come in from a file of their own. Whose they are is for HR's eyes; others see how many. */
@Controller
class AbsenceImportPages {
    private final UploadedFiles uploads;
    private final DecideOnAbsences decide;

    AbsenceImportPages(UploadedFiles uploads, DecideOnAbsences decide) {
        this.uploads = uploads;
        this.decide = decide;
    }

    @GetMapping("/absence-imports")
    ModelAndView start(Viewer viewer) {
        Rights.edit(viewer);
        return start(HttpStatus.OK, "");
    }

    @PostMapping("/absence-imports")
    ModelAndView bring(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        Rights.edit(viewer);
        if (file == null || file.isEmpty()) {
            return start(HttpStatus.UNPROCESSABLE_CONTENT, "directory.import.fileMissing");
        }
        var content = FileContent.of(file.getInputStream());
        if (content.isEmpty()) {
            return start(HttpStatus.UNPROCESSABLE_CONTENT, "directory.import.fileTooLarge");
        }
        var name = FileContent.name(file.getOriginalFilename());
        var id = uploads.keep(Kind.ABSENCES, name, content.get(), null, false, viewer.id());
        return new ModelAndView("redirect:/absence-imports/" + id);
    }

    private ModelAndView start(HttpStatus status, String problem) {
        var page = new ModelAndView("directory/imports/absences-start");
        page.setStatus(status);
        page.addObject("problem", problem);
        page.addObject("latest", uploads.latest(Kind.ABSENCES));
        return page;
    }

    @GetMapping("/absence-imports/{id}")
    ModelAndView review(@PathVariable long id, Viewer viewer) {
        return review(find(id, viewer), viewer, false);
    }

    @PostMapping("/absence-imports/{id}/confirmation")
    ModelAndView confirm(@PathVariable long id, @RequestParam String fingerprint, Viewer viewer) {
        var upload = find(id, viewer);
        return switch (decide.confirm(id, viewer.id(), fingerprint)) {
            case DecideOnUpload.Confirmed any -> new ModelAndView("redirect:" + upload.path());
            case DecideOnUpload.AlreadyConfirmed any -> new ModelAndView("redirect:" + upload.path());
            case DecideOnUpload.ChangedMeanwhile any -> review(upload, viewer, true);
            case DecideOnUpload.Gone any -> throw new NotFound();
        };
    }

    @PostMapping("/absence-imports/{id}/removal")
    String discard(@PathVariable long id, Viewer viewer) {
        Rights.edit(viewer);
        uploads.discard(id);
        return "redirect:/absence-imports";
    }

    private Upload find(long id, Viewer viewer) {
        Rights.edit(viewer);
        return uploads.find(id, Kind.ABSENCES).orElseThrow(NotFound::new);
    }

    private ModelAndView review(Upload upload, Viewer viewer, boolean changedMeanwhile) {
        var page = new ModelAndView("directory/imports/absences-review");
        if (changedMeanwhile) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        page.addObject("upload", upload);
        page.addObject("difference", decide.difference(upload).orElse(null));
        page.addObject("changedMeanwhile", changedMeanwhile);
        page.addObject("names", Rights.maySeeAbsences(viewer));
        return page;
    }
}
