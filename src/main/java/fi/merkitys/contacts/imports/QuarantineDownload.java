package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactImport;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.store.QuarantineFile;
import fi.merkitys.shell.Gone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends the rows in quarantine, in the encoding in which they came. */
final class QuarantineDownload {
    private QuarantineDownload() {}

    static void write(
            QuarantineFile quarantine, ContactImport contacts, ContactSource source, HttpServletResponse response)
            throws IOException {
        response.setContentType(
                "text/csv;charset=" + source.mapping().format().charset().name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("quarantine-" + contacts.id().value() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (!quarantine.write(contacts.id().value(), response.getOutputStream())) {
            response.reset();
            throw new Gone();
        }
    }
}
