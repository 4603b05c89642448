package fi.merkitys.successes.praise;

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

/** Praise that somebody collected in a spreadsheet. */
@Controller
class PraiseImportPages {
    private final OwnFilePages<PraiseDifference> pages;

    PraiseImportPages(OwnFiles praiseFiles, BringOwnFile<PraiseDifference> bringPraiseFile) {
        this.pages = new OwnFilePages<>(
                "/successes/praise/imports", "successes/praise/import", praiseFiles, bringPraiseFile);
    }

    @GetMapping("/successes/praise/imports")
    ModelAndView start(Viewer viewer) {
        return pages.start(viewer);
    }

    @PostMapping("/successes/praise/imports")
    ModelAndView look(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        return pages.look(file, viewer);
    }

    @GetMapping("/successes/praise/imports/{id}")
    ModelAndView review(@PathVariable long id, Viewer viewer) {
        return pages.review(id, viewer);
    }

    @PostMapping("/successes/praise/imports/{id}/confirmation")
    ModelAndView confirm(@PathVariable long id, Viewer viewer) {
        return pages.confirm(id, viewer);
    }

    @PostMapping("/successes/praise/imports/{id}/removal")
    ModelAndView discard(@PathVariable long id, Viewer viewer) {
        return pages.discard(id, viewer);
    }

    @Configuration(proxyBeanMethods = false)
    static class Files {
        @Bean
        OwnFiles praiseFiles(JdbcClient jdbc, Clock clock) {
            return new OwnFiles(jdbc, clock, "successes.praise_upload");
        }

        @Bean
        BringOwnFile<PraiseDifference> bringPraiseFile(OwnFiles praiseFiles, ComparePraise praise) {
            return new BringOwnFile<>(praiseFiles, praise);
        }
    }
}
