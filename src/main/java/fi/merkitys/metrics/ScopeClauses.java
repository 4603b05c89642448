package fi.merkitys.metrics;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A scope as clauses on {@code person p}, {@code team t} and on {@code lane l}, {@code queue q}. */
record ScopeClauses(Scope scope) {

    private String ofPeople() {
        return clause(scope.team(), "p.team_id = :team")
                + clause(scope.site(), "t.site_id = :site")
                + clause(scope.role(), "p.roles @> array[cast(:role as text)]")
                + clause(scope.tenure(), "p.tenure_bucket = :tenure");
    }

    /** On {@code d.person_id} and {@code d.lane_id}; begins with {@code and}, or is empty. */
    String ofRows() {
        return (ofPeople().isEmpty() ? "" : """
            and d.person_id in (
              select p.id
              from people.person p
              left join people.team t on t.id = p.team_id
              where true
              %s
            )
            """.formatted(ofPeople()))
                + (ofLanes().isEmpty() ? "" : """
                    and d.lane_id = any(array(
                      select l.id
                      from contacts.lane l
                      join contacts.queue q on q.id = l.queue_id
                      where true
                      %s
                    ))
                    """.formatted(ofLanes()));
    }

    private String ofLanes() {
        return clause(scope.queue(), "l.queue_id = :queue")
                + clause(scope.channel(), "l.channel = :channel")
                + clause(scope.client(), "q.client_id = :client");
    }

    StatementSpec fill(StatementSpec statement) {
        var role = scope.role();
        return statement
                .param("team", scope.team())
                .param("site", scope.site())
                .param("client", scope.client())
                .param("queue", scope.queue())
                .param("channel", scope.channel())
                .param("role", role == null ? null : role.key())
                .param("tenure", scope.tenure());
    }

    private static String clause(@Nullable Object value, String condition) {
        return value == null ? "" : "and " + condition + "\n";
    }
}
