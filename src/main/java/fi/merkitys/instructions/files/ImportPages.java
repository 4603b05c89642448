package fi.merkitys.instructions.files;

import fi.merkitys.directory.ownfiles.BringOwnFile;
import fi.merkitys.directory.ownfiles.OwnFilePages;
import fi.merkitys.directory.ownfiles.OwnFiles;
import fi.merkitys.directory.ownfiles.OwnImportPages;
import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register as it was kept so far. */
@Controller("instructionsImportPages")
@RequestMapping(ImportPages.PATH)
class ImportPages extends OwnImportPages<Difference> {
    static final String PATH = "/instructions/imports";

    ImportPages(OwnFiles instructionFiles, BringOwnFile<Difference> bringInstructions) {
        super(new OwnFilePages<>(PATH, "instructions/import", instructionFiles, bringInstructions));
    }

    /** Whoever adds one guide brings many. */
    @ModelAttribute
    void mayAdd(Viewer viewer) {
        if (!Data.INSTRUCTIONS.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Files {
        @Bean
        OwnFiles instructionFiles(JdbcClient jdbc, Clock clock) {
            return new OwnFiles(jdbc, clock, "instructions.upload");
        }

        @Bean
        BringOwnFile<Difference> bringInstructions(OwnFiles instructionFiles, CompareInstructions instructions) {
            return new BringOwnFile<>(instructionFiles, instructions);
        }
    }
}
