package fi.merkitys.successes.files;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Role;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recognition as a file: one's own for everybody; what was told to all, for HR. Both are on record. */
@Controller
class ExportPages {
    private static final String FILE = "successes.csv";
    private final ExportSuccesses export;
    private final AuditTrail trail;

    ExportPages(ExportSuccesses export, AuditTrail trail) {
        this.export = export;
        this.trail = trail;
    }

    @GetMapping("/successes.csv")
    void file(@RequestParam(defaultValue = "mine") String of, Viewer viewer, HttpServletResponse response)
            throws IOException {
        var all = of.equals("all");
        if (all && !viewer.roles().contains(Role.HR)) {
            throw new NotFound();
        }
        if (all) {
            trail.exported(viewer, PersonalData.RECOGNITION, FILE);
        } else {
            trail.exportedOwn(viewer, FILE);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + FILE + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = response.getWriter();
        // With this mark spreadsheets read the file as UTF-8.
        out.write('\uFEFF');
        export.to(out, all, viewer.id());
        out.flush();
    }
}
