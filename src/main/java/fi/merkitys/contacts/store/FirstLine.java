package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Format;
import fi.merkitys.contacts.mapping.Header;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the first record of a file says about its columns. */
record FirstLine(Header header, String raw) {
    static Optional<FirstLine> of(Path plain, Format format) throws IOException {
        try (var records = CleanCopy.open(plain, format, 0)) {
            if (!records.next()) {
                return Optional.empty();
            }
            var values = records.values();
            var header = format.hasHeader() ? Header.of(values) : Header.numbered(values.size());
            return Optional.of(new FirstLine(header, records.raw()));
        }
    }
}
