package fi.merkitys.successes.praise;

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

/** Praise that somebody collected in a spreadsheet. */
@Controller
@RequestMapping(PraiseImportPages.PATH)
class PraiseImportPages extends OwnImportPages<PraiseDifference> {
    static final String PATH = "/successes/praise/imports";

    PraiseImportPages(OwnFiles praiseFiles, BringOwnFile<PraiseDifference> bringPraiseFile) {
        super(new OwnFilePages<>(PATH, "successes/praise/import", praiseFiles, bringPraiseFile));
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
