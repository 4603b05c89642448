package fi.merkitys.metrics;

import fi.merkitys.shell.Wording;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says a scope as people would: "Team Red, voice". */
@Repository
public class ScopeWords {
    private final JdbcClient jdbc;

    ScopeWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String of(Scope scope, Wording wording) {
        var names =
                new ScopeClauses(scope).fill(jdbc.sql("""
                    select
                      (select name from people.team where id = cast(:team as bigint)) as team,
                      (select name from people.site where id = cast(:site as bigint)) as site,
                      (select name from people.client where id = cast(:client as bigint)) as client,
                      (select name from contacts.queue where id = cast(:queue as bigint)) as queue
                    """)).query(Names.class).single();
        var words = Stream.of(
                        words(names.team(), "metrics.scope.team", wording),
                        names.site(),
                        names.client(),
                        words(names.queue(), "metrics.scope.queue", wording),
                        scope.channel() == null ? null : channel(scope.channel(), wording),
                        scope.role() == null
                                ? null
                                : wording.t("people.role." + scope.role().key()),
                        words(scope.tenure(), "metrics.scope.tenure", wording))
                .filter(word -> word != null)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? wording.t("metrics.scope.everybody") : words;
    }

    /** A channel that has no word of its own is called as the contact system does. */
    public static String channel(String key, Wording wording) {
        return switch (key) {
            case "voice", "chat", "email", "message", "task", "other" -> wording.t("metrics.channel." + key);
            default -> key;
        };
    }

    private static @Nullable String words(@Nullable String name, String key, Wording wording) {
        return name == null ? null : wording.t(key, name);
    }

    private record Names(
            @Nullable String team,
            @Nullable String site,
            @Nullable String client,
            @Nullable String queue) {}
}
