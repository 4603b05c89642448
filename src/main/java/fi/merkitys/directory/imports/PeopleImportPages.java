package fi.merkitys.directory.imports;

import fi.merkitys.directory.Rights;
import fi.merkitys.directory.imports.Upload.Kind;
import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
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

/** People come in from a file: brought, looked at, decided on. Proposals of contact sources are decided on alike. */
@Controller
class PeopleImportPages {
    private static final String SAMPLE = """
        employee_id;name;email;roles;supervisor;team;site;client;hired_on;workdays;coach;external:five9
        1001;Aino Laine;aino@example.com;agent;1000;Red;Helsinki;Nordia;2024-03-01;12345;1007;a.laine
        1000;Eero Salo;eero@example.com;supervisor;900;Red;Helsinki;Nordia;1.9.2019;mon-fri;;
        """;
    private final UploadedFiles uploads;
    private final DecideOnUpload decide;

    PeopleImportPages(UploadedFiles uploads, DecideOnUpload decide) {
        this.uploads = uploads;
        this.decide = decide;
    }

    @GetMapping("/people-imports")
    ModelAndView start(Viewer viewer) {
        Rights.edit(viewer);
        return start(HttpStatus.OK, "");
    }

    @PostMapping("/people-imports")
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean othersLeft,
            Viewer viewer)
            throws IOException {
        Rights.edit(viewer);
        if (file == null || file.isEmpty()) {
            return start(HttpStatus.UNPROCESSABLE_CONTENT, "directory.import.fileMissing");
        }
        var content = FileContent.of(file.getInputStream());
        if (content.isEmpty()) {
            return start(HttpStatus.UNPROCESSABLE_CONTENT, "directory.import.fileTooLarge");
        }
        var name = FileContent.name(file.getOriginalFilename());
        var id = uploads.keep(Kind.PEOPLE, name, content.get(), null, othersLeft, viewer.id());
        return new ModelAndView("redirect:/people-imports/" + id);
    }

    private ModelAndView start(HttpStatus status, String problem) {
        var page = new ModelAndView("directory/imports/start");
        page.setStatus(status);
        page.addObject("problem", problem);
        page.addObject("sample", SAMPLE);
        page.addObject("latest", uploads.latest(Kind.PEOPLE));
        return page;
    }

    @GetMapping({"/people-imports/{id}", "/people-proposals/{id}"})
    ModelAndView review(@PathVariable long id, HttpServletRequest request, Viewer viewer) {
        return review(find(id, request, viewer), viewer, false);
    }

    @PostMapping({"/people-imports/{id}/confirmation", "/people-proposals/{id}/confirmation"})
    ModelAndView confirm(
            @PathVariable long id, @RequestParam String fingerprint, HttpServletRequest request, Viewer viewer) {
        Rights.edit(viewer);
        var upload = find(id, request, viewer);
        return switch (decide.confirm(id, upload.kind(), viewer.id(), fingerprint)) {
            case DecideOnUpload.Confirmed any -> new ModelAndView("redirect:" + upload.path());
            case DecideOnUpload.AlreadyConfirmed any -> new ModelAndView("redirect:" + upload.path());
            case DecideOnUpload.ChangedMeanwhile any -> review(upload, viewer, true);
            case DecideOnUpload.Gone any -> throw new NotFound();
        };
    }

    @PostMapping("/people-imports/{id}/leavers")
    String leavers(@PathVariable long id, @RequestParam(defaultValue = "false") boolean othersLeft, Viewer viewer) {
        Rights.edit(viewer);
        uploads.othersLeft(id, othersLeft);
        return "redirect:/people-imports/" + id;
    }

    @PostMapping({"/people-imports/{id}/removal", "/people-proposals/{id}/removal"})
    String discard(@PathVariable long id, Viewer viewer) {
        Rights.edit(viewer);
        uploads.discard(id);
        return "redirect:/people-imports";
    }

    /** Leaders look after contact sources: they see what these propose; HR or an administrator decides. */
    private Upload find(long id, HttpServletRequest request, Viewer viewer) {
        var proposal = request.getRequestURI().startsWith("/people-proposals/");
        if (!Rights.mayEdit(viewer) && !(proposal && Rights.maySeeProposals(viewer))) {
            throw new NotFound();
        }
        return uploads.find(id, proposal ? Kind.PROPOSAL : Kind.PEOPLE).orElseThrow(NotFound::new);
    }

    private ModelAndView review(Upload upload, Viewer viewer, boolean changedMeanwhile) {
        var page = new ModelAndView("directory/imports/review");
        if (changedMeanwhile) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        page.addObject("upload", upload);
        page.addObject("difference", decide.difference(upload, viewer.id()).orElse(null));
        page.addObject("changedMeanwhile", changedMeanwhile);
        page.addObject("mayConfirm", Rights.mayEdit(viewer));
        page.addObject("words", new FieldWords(Rights.maySeeHireDates(viewer)));
        return page;
    }
}
