package fi.merkitys.successes.files;

import fi.merkitys.directory.ownfiles.BringOwnFile;
import fi.merkitys.directory.ownfiles.OwnFilePages;
import fi.merkitys.directory.ownfiles.OwnFiles;
import fi.merkitys.directory.ownfiles.OwnImportPages;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Role;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Recognition that was kept elsewhere so far. */
@Controller("successesImportPages")
@RequestMapping(ImportPages.PATH)
class ImportPages extends OwnImportPages<Difference> {
    static final String PATH = "/successes/imports";

    ImportPages(OwnFiles successFiles, BringOwnFile<Difference> bringSuccesses) {
        super(new OwnFilePages<>(PATH, "successes/import", successFiles, bringSuccesses));
    }

    /** HR takes along what was told to all. */
    @ModelAttribute("all")
    boolean all(Viewer viewer) {
        return viewer.roles().contains(Role.HR);
    }

    @Configuration(proxyBeanMethods = false)
    static class Files {
        @Bean
        OwnFiles successFiles(JdbcClient jdbc, Clock clock) {
            return new OwnFiles(jdbc, clock, "successes.upload");
        }

        @Bean
        BringOwnFile<Difference> bringSuccesses(OwnFiles successFiles, CompareSuccesses successes) {
            return new BringOwnFile<>(successFiles, successes);
        }
    }
}
