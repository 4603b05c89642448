package fi.merkitys.contacts.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.MerkitysTest;
import fi.merkitys.contacts.ContactDesk;
import fi.merkitys.contacts.ContactImports;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ImportContacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@MerkitysTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class InboxTest {
    private static final String MAY = ContactDesk.HEADER + "c1,17,Sales,phone,2026-05-04T09:00:00,120,5,\n";

    @TempDir
    Path directory;

    @Autowired
    ContactDesk desk;

    @Autowired
    ContactSources sources;

    @Autowired
    ContactImports imports;

    @Autowired
    ImportContacts importing;

    @Autowired
    InboxFiles files;

    @Autowired
    InboxNotes notes;

    private Path folder;
    private Inbox inbox;

    @BeforeEach
    void open() throws IOException {
        desk.open();
        inbox = inbox(Duration.ZERO);
        folder = Files.createDirectories(directory.resolve("Exchange"));
    }

    private Inbox inbox(Duration settling) {
        return new Inbox(directory, sources, imports, importing, files, notes, settling);
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    private List<String> names(String where) throws IOException {
        var path = folder.resolve(where);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var found = Files.list(path)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileComesInAndIsLaidIntoDoneWithANoteInEveryLanguage() throws IOException {
        Files.writeString(folder.resolve("may.csv"), MAY);
        assertThat(inbox.sweep()).isTrue();
        desk.last();
        inbox.sweep();
        assertThat(desk.contactsOfDays()).isEqualTo(1);
        assertThat(names("")).isEmpty();
        assertThat(names("done")).containsExactly("may.csv", "may.csv.merkitys.txt");
        assertThat(Files.readString(folder.resolve("done/may.csv.merkitys.txt")))
                .contains("Every row is in: 1 new contact", "Kaikki rivit on tuotu", "Visos eilutės įkeltos");
        assertThat(inbox.sweep()).isFalse();
    }

    @Test
    void aFileThatCannotComeInIsLaidIntoFailedWithTheReason() throws IOException {
        Files.writeString(folder.resolve("may.csv"), MAY.replace(',', ';'));
        inbox.sweep();
        desk.last();
        inbox.sweep();
        assertThat(names("failed")).containsExactly("may.csv", "may.csv.merkitys.txt");
        assertThat(Files.readString(folder.resolve("failed/may.csv.merkitys.txt")))
                .contains("lacks columns");
    }

    @Test
    void theSameFileTwiceDoesNothing() throws IOException {
        Files.writeString(folder.resolve("may.csv"), MAY);
        inbox.sweep();
        var first = desk.last();
        inbox.sweep();
        Files.writeString(folder.resolve("may.csv"), MAY);
        inbox.sweep();
        assertThat(desk.last().id()).isEqualTo(first.id());
        assertThat(names("done")).contains("may (2).csv", "may (2).csv.merkitys.txt");
        assertThat(Files.readString(folder.resolve("done/may (2).csv.merkitys.txt")))
                .contains("Nothing to do");
    }

    @Test
    void aFileThatStillGrowsIsLeftAlone() throws IOException {
        var patient = inbox(Duration.ofHours(1));
        Files.writeString(folder.resolve("may.csv"), MAY);
        assertThat(patient.sweep()).isTrue();
        assertThat(patient.sweep()).isTrue();
        assertThat(imports.latest(1)).isEmpty();
    }

    @Test
    void filesThatAreNotMeantStayWhereTheyAre() throws IOException {
        for (var name : List.of(".hidden", "may.csv.part", "notes.merkitys.txt")) {
            Files.writeString(folder.resolve(name), MAY);
        }
        assertThat(inbox.sweep()).isFalse();
        assertThat(names("")).hasSize(3);
    }

    @Test
    void aSourceWithASlashHasAFolderToo() throws IOException {
        desk.source("Genesys/EU");
        inbox.sweep();
        assertThat(directory.resolve("Genesys_EU")).isDirectory();
        assertThat(InboxFolder.nameOf("../..")).isEqualTo("_._..");
    }
}
