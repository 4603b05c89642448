package fi.merkitys.concerns;

import fi.merkitys.Cast;
import fi.merkitys.Walls;
import fi.merkitys.people.PersonId;
import fi.merkitys.pictures.Picture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests raise, each as whoever does it. */
public final class Confidence {
    private Confidence() {}

    public static void appoint(JdbcClient jdbc, PersonId... handlers) {
        for (var handler : handlers) {
            jdbc.sql("select tests.by_owner(?)")
                    .param(
                            "insert into concerns.handler (person_id, appointed_by, appointed_on) values (%1$s, %1$s, current_date)"
                                    .formatted(handler))
                    .query((row, number) -> number)
                    .list();
        }
    }

    public static RaiseForm form(String words, String named) {
        return new RaiseForm(UUID.randomUUID(), "harassment", words, List.of(), named, "fi", "", null);
    }

    /** With a name, or without. */
    public static RaiseConcern.Raised raise(
            RaiseConcern raise, JdbcClient jdbc, @Nullable PersonId raiser, RaiseForm form) {
        var picture = new Picture(form.words().getBytes(StandardCharsets.UTF_8), 1, 1);
        var outcome = raiser == null
                ? raise.send(form, null, List.of(picture))
                : Walls.as(raiser, jdbc, () -> raise.send(form, raiser, List.of(picture)));
        if (outcome instanceof RaiseConcern.Raised raised) {
            return raised;
        }
        throw new AssertionError("not raised: " + outcome);
    }

    /** Of the whole cast, those who may read nothing of it. */
    static List<String> others(Cast.Members members, String... those) {
        return members.byName().keySet().stream()
                .filter(name -> !List.of(those).contains(name))
                .toList();
    }
}
