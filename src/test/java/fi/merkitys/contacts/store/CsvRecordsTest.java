package fi.merkitys.contacts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
    /** Each record as line, fault and values. */
    private static List<String> read(String text) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var found = new ArrayList<String>();
        try (var records = new CsvRecords(bytes, ',', '"', 3)) {
            while (records.next()) {
                var fault = records.fault();
                found.add(records.line() + " " + (fault == null ? String.join("|", records.values()) : fault.key()));
            }
        }
        return found;
    }

    @Test
    void aRecordMaySpanLines() throws IOException {
        assertThat(read("\uFEFFa,b,c\r\n1,\"two\r\nlines, and \"\"quotes\"\"\",3\n\n4,5,6"))
                .containsExactly("1 a|b|c", "2 1|two\r\nlines, and \"quotes\"|3", "5 4|5|6");
    }

    @Test
    void aLostQuoteCostsItsLineOnly() throws IOException {
        assertThat(read("1,\"2,3\n4,5,6\n7,\"8\",9\n")).containsExactly("1 broken-line", "2 4|5|6", "3 7|8|9");
        assertThat(read("1,2,3\n4,\"5,6\n7,8,9\n")).containsExactly("1 1|2|3", "2 broken-line", "3 7|8|9");
    }

    @Test
    void quotesWithinAValueAreOnlyCharacters() throws IOException {
        assertThat(read("1,2\"x\"y,3\n")).containsExactly("1 1|2\"x\"y|3");
    }

    @Test
    void theNumberOfColumnsIsHeldTo() throws IOException {
        assertThat(read("1,2\n1,2,3,4\n1,2,3,,\n1,2,\n"))
                .containsExactly("1 broken-line", "2 broken-line", "3 1|2|3||", "4 1|2|");
    }

    @Test
    void afterALineTooLongReadingGoesOn() throws IOException {
        var longest = "x".repeat(CsvRecords.LONGEST + 5);
        assertThat(read("1,2,3\n" + longest + "\n4,5,6\n7,8,9\n"))
                .containsExactly("1 1|2|3", "2 line-too-long", "3 4|5|6", "4 7|8|9");
        assertThat(read("1,2,3\n" + longest)).containsExactly("1 1|2|3", "2 line-too-long");
    }

    @Test
    void oldLineEndsAreLineEnds() throws IOException {
        assertThat(read("1,2,3\r4,5,6\r")).containsExactly("1 1|2|3", "2 4|5|6");
    }
}
