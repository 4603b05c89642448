package fi.merkitys.onetoones.imports;

import fi.merkitys.directory.ownfiles.BringOwnFile;
import fi.merkitys.directory.ownfiles.OwnFilePages;
import fi.merkitys.directory.ownfiles.OwnFiles;
import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.ReadOneToOnes;
import fi.merkitys.onetoones.ReadOneToOnes.Report;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The talks that a supervisor kept in a spreadsheet so far. */
@Controller("oneToOneImportPages")
class ImportPages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OwnFilePages<Difference> pages;
    private final ReadOneToOnes reports;
    private final Chromes chromes;

    ImportPages(OwnFiles historyFiles, BringOwnFile<Difference> bring, ReadOneToOnes reports, Chromes chromes) {
        this.pages = new OwnFilePages<>("/one-to-ones/imports", "onetoones/import", historyFiles, bring);
        this.reports = reports;
        this.chromes = chromes;
    }

    @GetMapping("/one-to-ones/imports")
    ModelAndView start(Viewer viewer) {
        check(viewer);
        return pages.start(viewer);
    }

    @PostMapping("/one-to-ones/imports")
    ModelAndView look(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        check(viewer);
        return pages.look(file, viewer);
    }

    /** One that this very page reads, about whoever reports to the viewer, with the mark by which spreadsheets read the file as UTF-8. */
    @GetMapping("/one-to-ones/imports/example.csv")
    ResponseEntity<byte[]> example(Viewer viewer, HttpServletRequest request) {
        check(viewer);
        var report = reports.reportsOf(viewer.id()).stream().findFirst();
        var words = "\uFEFF"
                + chromes.of(request)
                        .t("onetoones.import.example", report.map(Report::name).orElse("aino@testi.example"));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"example.csv\"")
                .body(words.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/one-to-ones/imports/{id}")
    ModelAndView review(@PathVariable long id, Viewer viewer) {
        return pages.review(id, viewer);
    }

    @PostMapping("/one-to-ones/imports/{id}/confirmation")
    ModelAndView confirm(@PathVariable long id, Viewer viewer) {
        return pages.confirm(id, viewer);
    }

    @PostMapping("/one-to-ones/imports/{id}/removal")
    ModelAndView discard(@PathVariable long id, Viewer viewer) {
        return pages.discard(id, viewer);
    }

    private static void check(Viewer viewer) {
        if (!Data.ONE_TO_ONE_SERIES.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Files {
        @Bean
        OwnFiles historyFiles(JdbcClient jdbc, Clock clock) {
            return new OwnFiles(jdbc, clock, "onetoones.upload");
        }

        @Bean
        BringOwnFile<Difference> bringHistory(OwnFiles historyFiles, CompareHistory history) {
            return new BringOwnFile<>(historyFiles, history);
        }
    }
}
