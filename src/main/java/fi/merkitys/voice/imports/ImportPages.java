package fi.merkitys.voice.imports;

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

/** What was raised elsewhere so far: in a box, a spreadsheet, another program. */
@Controller("voiceImportPages")
@RequestMapping(ImportPages.PATH)
class ImportPages extends OwnImportPages<Difference> {
    static final String PATH = "/voice/imports";

    ImportPages(OwnFiles voiceFiles, BringOwnFile<Difference> bringVoices) {
        super(new OwnFilePages<>(PATH, "voice/import", voiceFiles, bringVoices));
    }

    @Configuration(proxyBeanMethods = false)
    static class Files {
        @Bean
        OwnFiles voiceFiles(JdbcClient jdbc, Clock clock) {
            return new OwnFiles(jdbc, clock, "voice.upload");
        }

        @Bean
        BringOwnFile<Difference> bringVoices(OwnFiles voiceFiles, CompareVoice voices) {
            return new BringOwnFile<>(voiceFiles, voices);
        }
    }
}
