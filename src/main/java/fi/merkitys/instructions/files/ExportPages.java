package fi.merkitys.instructions.files;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register as a file, for those who keep it. */
@Controller("instructionsExportPages")
class ExportPages {
    private final ExportInstructions export;

    ExportPages(ExportInstructions export) {
        this.export = export;
    }

    @GetMapping("/instructions.csv")
    void file(Viewer viewer, HttpServletResponse response) throws IOException {
        if (!Data.INSTRUCTIONS.isChangedBy(viewer)) {
            throw new NotFound();
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"instructions.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = response.getWriter();
        // With this mark spreadsheets read the file as UTF-8.
        out.write('\uFEFF');
        export.to(out);
        out.flush();
    }
}
