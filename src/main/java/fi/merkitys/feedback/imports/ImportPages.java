package fi.merkitys.feedback.imports;

import fi.merkitys.directory.ownfiles.BringOwnFile;
import fi.merkitys.directory.ownfiles.OwnFilePages;
import fi.merkitys.directory.ownfiles.OwnFiles;
import fi.merkitys.identity.Viewer;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final OwnFilePages<Difference> pages;

    ImportPages(OwnFiles feedbackFiles, BringOwnFile<Difference> bring) {
        this.pages = new OwnFilePages<>("/feedback/imports", "feedback/import", feedbackFiles, bring);
    }

    @GetMapping("/feedback/imports")
    ModelAndView start(Viewer viewer) {
        return pages.start(viewer);
    }

    @PostMapping("/feedback/imports")
    ModelAndView look(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        return pages.look(file, viewer);
    }

    @GetMapping("/feedback/imports/{id}")
    ModelAndView review(@PathVariable long id, Viewer viewer) {
        return pages.review(id, viewer);
    }

    @PostMapping("/feedback/imports/{id}/confirmation")
    ModelAndView confirm(@PathVariable long id, Viewer viewer) {
        return pages.confirm(id, viewer);
    }

    @PostMapping("/feedback/imports/{id}/removal")
    ModelAndView discard(@PathVariable long id, Viewer viewer) {
        return pages.discard(id, viewer);
    }

    @Configuration(proxyBeanMethods = false)
    static class Files {
        @Bean
        OwnFiles feedbackFiles(JdbcClient jdbc, Clock clock) {
            return new OwnFiles(jdbc, clock, "feedback.upload");
        }

        @Bean
        BringOwnFile<Difference> bringFeedback(OwnFiles feedbackFiles, CompareFeedback feedback) {
            return new BringOwnFile<>(feedbackFiles, feedback);
        }
    }
}
