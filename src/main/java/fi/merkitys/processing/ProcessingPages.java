package fi.merkitys.processing;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** HR and the administrator read, print and take along what the law wants written down. */
@Controller
class ProcessingPages {
    private static final int LONGEST = 1000;
    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");
    private final WritePapers papers;
    private final DataControllers controllers;
    private final Chromes chromes;

    ProcessingPages(WritePapers papers, DataControllers controllers, Chromes chromes) {
        this.papers = papers;
        this.controllers = controllers;
        this.chromes = chromes;
    }

    @GetMapping("/record-of-processing")
    ModelAndView record(Viewer viewer, HttpServletRequest request) {
        check(viewer);
        return page(papers.record(chromes.of(request)), "/record-of-processing");
    }

    @GetMapping("/record-of-processing.md")
    ResponseEntity<String> recordToTakeAlong(Viewer viewer, HttpServletRequest request) {
        check(viewer);
        return file(papers.record(chromes.of(request)), "record-of-processing.md");
    }

    @GetMapping("/impact-assessment")
    ModelAndView assessment(Viewer viewer, HttpServletRequest request) {
        check(viewer);
        return page(papers.assessment(chromes.of(request)), "/impact-assessment");
    }

    @GetMapping("/impact-assessment.md")
    ResponseEntity<String> assessmentToTakeAlong(Viewer viewer, HttpServletRequest request) {
        check(viewer);
        return file(papers.assessment(chromes.of(request)), "impact-assessment.md");
    }

    @GetMapping("/data-controller")
    ModelAndView form(Viewer viewer) {
        check(viewer);
        var present = controllers.present();
        var officer = present.officer();
        return form(present.name(), present.contact(), officer == null ? "" : officer, Map.of());
    }

    @PostMapping("/data-controller")
    ModelAndView keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String officer,
            Viewer viewer) {
        check(viewer);
        var problems = new HashMap<String, String>();
        Map.of("name", name, "contact", contact).forEach((field, words) -> {
            if (words.isBlank()) {
                problems.put(field, "processing.problem.missing");
            }
        });
        Map.of("name", name, "contact", contact, "officer", officer).forEach((field, words) -> {
            if (words.length() > LONGEST) {
                problems.put(field, "processing.problem.long");
            }
        });
        if (!problems.isEmpty()) {
            return form(name, contact, officer, problems);
        }
        controllers.keep(new DataController(plain(name), plain(contact), officer.isBlank() ? null : plain(officer)));
        return new ModelAndView("redirect:/record-of-processing");
    }

    private static String plain(String words) {
        return words.replace("\0", "").strip();
    }

    private static ModelAndView page(Paper paper, String path) {
        return new ModelAndView("processing/paper", "paper", paper).addObject("path", path);
    }

    private static ModelAndView form(String name, String contact, String officer, Map<String, String> problems) {
        var page = new ModelAndView("processing/controller");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("name", name)
                .addObject("contact", contact)
                .addObject("officer", officer)
                .addObject("problems", problems);
    }

    private static ResponseEntity<String> file(Paper paper, String name) {
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(paper.markdown());
    }

    private static void check(Viewer viewer) {
        if (!Data.DATA_PROTECTION.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
