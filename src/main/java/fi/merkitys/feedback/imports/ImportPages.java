package fi.merkitys.feedback.imports;

import fi.merkitys.directory.ownfiles.BringOwnFile;
import fi.merkitys.directory.ownfiles.OwnFilePages;
import fi.merkitys.directory.ownfiles.OwnFiles;
import fi.merkitys.directory.ownfiles.OwnImportPages;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody kept in a spreadsheet so far. */
@Controller("feedbackImportPages")
@RequestMapping(ImportPages.PATH)
class ImportPages extends OwnImportPages<Difference> {
    static final String PATH = "/feedback/imports";

    ImportPages(OwnFiles feedbackFiles, BringOwnFile<Difference> bringFeedback) {
        super(new OwnFilePages<>(PATH, "feedback/import", feedbackFiles, bringFeedback));
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
