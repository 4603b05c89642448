package fi.merkitys.contacts;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** At a desk of one's own: Aino is A1, Mantas is M1; the export comes from the phone system "Tähti". */
abstract class DeskTest {
    static final String GOOD = "c1,A1,Support,voice,2026-06-01 09:00:00,300,20,60,5\n";
    static final String ALSO_GOOD = "c2,A1,Support,voice,2026-06-01 10:00:00,100,0,30,\n";

    @TempDir
    Path directory;

    Desk desk;
    ContactSource source;

    @BeforeEach
    void open() {
        desk = new Desk(directory);
        source = desk.source("Tähti", Desk.GENERIC);
        desk.agent(source, "Aino", "A1");
        desk.agent(source, "Mantas", "M1");
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }
}
