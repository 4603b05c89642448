package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Eero takes something up with Aino, and both write a marker word in every field that there is. */
final class SupportSecret {
    static final String MARKER = "Kuunsäiemäki";
    private static final List<String> THE_TWO = List.of("Aino", "Eero");

    private SupportSecret() {}

    /** @return which matter it is */
    static String write(Office office, LocalDate day) throws Exception {
        var today = day.toString();
        var aino = office.person("Aino").toString();
        var opened = office.send("Eero", "/support", "employee", aino, "kind", "1", "noticed", MARKER, "talkOn", today);
        var path = String.valueOf(opened.getRedirectedUrl()).replace("?opened=true", "");
        office.send("Aino", path + "/views", "view", MARKER);
        office.send("Eero", path + "/words", "version", "0", "heldOn", today, "agreed", MARKER);
        for (var one : THE_TWO) {
            var seen = office.page(one, path).select("form[action$=/signatures] [name=fingerprint]");
            office.send(one, path + "/signatures", "fingerprint", seen.attr("value"), "agrees", "false", "why", MARKER);
        }
        var planned = office.send(
                "Aino", path + "/words", "version", "0", "byEmployee", MARKER, "needs", MARKER, "untilOn", today);
        assertThat(planned.getStatus()).isEqualTo(302);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** On its own pages the two; and the employee among what is kept of her. */
    static boolean isTheirs(Route route, @Nullable String viewer) {
        return viewer != null
                && THE_TWO.contains(viewer)
                && (route.example().startsWith("/support/")
                        || (viewer.equals("Aino") && route.example().startsWith("/my-data.")));
    }
}
