package fi.merkitys.installation;

import java.io.IOException;
import java.nio.file.Path;

/** Something would leave less of the disk free than has to stay so. */
public final class NoRoom extends IOException {
    NoRoom(Path place, long staysFree) {
        super("less than " + (staysFree >> 20) + " MB of the disk would stay free at " + place);
    }
}
