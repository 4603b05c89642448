package fi.merkitys.directory.imports;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.directory.Rights;
import fi.merkitys.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The directory as a file. */
@Controller
class PeopleExportPages {
    private final ExportPeople export;
    private final AuditTrail trail;

    PeopleExportPages(ExportPeople export, AuditTrail trail) {
        this.export = export;
        this.trail = trail;
    }

    @GetMapping("/people.csv")
    void people(Viewer viewer, HttpServletResponse response) throws IOException {
        Rights.edit(viewer);
        var hireDates = Rights.maySeeHireDates(viewer);
        trail.exported(viewer, hireDates ? PersonalData.EMPLOYMENT : PersonalData.IDENTIFIERS, "people.csv");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = response.getWriter();
        // With this mark spreadsheets read the file as UTF-8.
        out.write('\uFEFF');
        export.to(out, hireDates);
        out.flush();
    }
}
